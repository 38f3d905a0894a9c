#include "models/hidden_costs/world.hpp"

#include "sim/run/equal_principals.hpp"
#include "sim/run/known_mean.hpp"
#include "sim/threads/sections.hpp"

namespace tillit::hidden_costs {
namespace {

constexpr std::size_t principals_at_once = 64;  // worth handing to another thread

std::uint32_t as_who(std::size_t number) { return static_cast<std::uint32_t>(number); }

}  // namespace

Games::Games(const Setting& setting, RandomWorld random_world, std::size_t principals)
    : setting_(setting), key_(key_of(random_world)), principals_(principals) {
  trust_estimate_.assign(principals, 0);
  control_estimate_.assign(principals, setting.minimum);
  given_.assign(principals, 0);
  kind_.resize(principals * setting.agents);
  measured_.resize(principals);
  for (std::size_t agent = 0; agent < kind_.size(); ++agent) {
    const float place = chance(draw(key_, purpose_kind, 0, as_who(agent)).first);
    kind_[agent] = place < setting.share_averse                           ? averse
                   : place < setting.share_averse + setting.share_neutral ? neutral
                                                                          : needing;
  }
}

// The schedule of a week: every principal plays with its own agents, beside all others; then it is
// measured.
void Games::live(int week, const Policy& policy, WeekRecord& record) {
  parallel_section(principals_, principals_at_once,
                   [&](std::size_t principal) { play(week, principal, policy.of(principal, 0)); });
  record.step_done("play");
  record_equal_principals(measured_, record);
  record.step_done("measure");
}

Games::Decision Games::decide(int week, std::size_t principal, const float* levers) const {
  const Words third = draw(key_, purpose_third_party, week, as_who(principal));
  if (chance(third.first) < levers[third_party]) {
    return {true, chance(third.second) < levers[mandate]};
  }
  const Words own = draw(key_, purpose_decision, week, as_who(principal));
  if (chance(own.first) < setting_.explore) return {false, choose(own.second, 2) == 1};
  return {false, control_estimate_[principal] > trust_estimate_[principal]};
}

Games::Replies Games::replies(std::size_t principal) const {
  Replies sums;
  for (std::size_t i = 0; i < setting_.agents; ++i) {
    const auto kind = static_cast<Kind>(kind_[principal * setting_.agents + i]);
    const float trusted = setting_.trusted(kind);
    const float controlled = setting_.controlled(kind);
    sums.trusted += double{trusted};
    sums.controlled += double{controlled};
    sums.spared += double{setting_.spared(kind)};
    sums.less += controlled < trusted;
    sums.same += controlled == trusted;
    sums.more += controlled > trusted;
  }
  const auto agents = static_cast<double>(setting_.agents);
  for (double* sum :
       {&sums.trusted, &sums.controlled, &sums.spared, &sums.less, &sums.same, &sums.more}) {
    *sum /= agents;
  }
  return sums;
}

void Games::play(int week, std::size_t principal, const float* levers) {
  const Decision decision = decide(week, principal, levers);
  const Replies would = replies(principal);
  const double given = decision.controlled       ? would.controlled
                       : decision.by_third_party ? would.spared
                                                 : would.trusted;
  given_[principal] = static_cast<float>(given);
  if (!decision.by_third_party) {
    // Nothing is learnt from what others decided.
    Column<float>& estimates = decision.controlled ? control_estimate_ : trust_estimate_;
    float& estimate = estimates[principal];
    estimate += setting_.learning * (given_[principal] - estimate);
  }
  measured_[principal] = {given,
                          decision.controlled ? 1. : 0.,
                          would.trusted,
                          would.controlled,
                          would.spared,
                          would.less,
                          would.same,
                          would.more,
                          would.controlled > would.trusted ? 1. : 0.};
}

std::vector<Standing> Games::standings() const {
  std::vector<Standing> standings(principals_);
  for (std::size_t principal = 0; principal < principals_; ++principal) {
    standings[principal].size = static_cast<double>(setting_.agents);
    standings[principal].indicator = double{given_[principal]};
  }
  return standings;
}

/// How agents would answer does not change: nothing has to be lived.
std::vector<double> Games::probe(const ProbedWeeks&) {
  KnownMean gain, loss;
  for (const std::uint8_t number : kind_) {
    const auto kind = static_cast<Kind>(number);
    const double more = double{setting_.controlled(kind)} - double{setting_.trusted(kind)};
    if (more > 0) gain.add(more);
    if (more < 0) loss.add(-more);
  }
  return {gain.value() / loss.value()};
}

void Games::show(ColumnVisitor& visitor) {
  visitor.column({"agent", "kind", "1", 0, 2, "0 averse to control, 1 neutral, 2 in need of it"},
                 kind_);
  visitor.column(
      {"principal", "trust_estimate", "points", 0, 120, "expected if agents are trusted"},
      trust_estimate_);
  visitor.column(
      {"principal", "control_estimate", "points", 0, 120, "expected if agents are controlled"},
      control_estimate_);
  visitor.column({"principal", "given", "points", 0, 120, "what agents gave last, mean"}, given_);
}

}  // namespace tillit::hidden_costs
