#include "models/governance/world.hpp"

#include "models/governance/measure/outcomes.hpp"
#include "models/governance/population/start_state.hpp"
#include "models/governance/week.hpp"
#include "sim/arithmetic/functions.hpp"

namespace tillit::governance {
namespace {

constexpr std::size_t weeks_looked_back = 52;

void make_room(Signals& signals, const Tree& tree) {
  signals.services.resize(tree.sector_of_service.size());
  signals.directors.resize(tree.sector_of_service.size());
  signals.area_managers.resize(tree.service_of_area.size());
  signals.unit_managers.resize(tree.slots());
  signals.inspection.resize(tree.slots());
  signals.report.resize(tree.slots());
  signals.practice.resize(tree.slots());
  signals.results.resize(tree.sector_of_service.size());
}

/// Mean over the units of a principal, weighted by staff.
float mean_indicator(const Tree& tree, const Units& units, std::uint32_t principal) {
  double sum = 0, staff = 0;
  for (const std::uint32_t service : tree.services[principal]) {
    for (const std::uint32_t unit : tree.units_of_service(service)) {
      const std::uint32_t slot = tree.slot_of_unit[unit];
      sum += double{units.indicator[slot]} * tree.staff_of_slot[slot];
      staff += tree.staff_of_slot[slot];
    }
  }
  return staff > 0 ? static_cast<float>(sum / staff) : 0.0f;
}

}  // namespace

GovernanceWorld::GovernanceWorld(std::shared_ptr<const Setting> setting)
    : setting_(std::move(setting)), state_(start_state(*setting_)), observation_(*setting_) {
  make_room(signals_, setting_->tree);
}

std::unique_ptr<World> GovernanceWorld::branch() const {
  auto copy = std::make_unique<GovernanceWorld>(*this);
  copy->explainer_.reset();
  return copy;
}

void GovernanceWorld::live(int number, const Policy& policy, WeekRecord& record) {
  Week week{*setting_, state_, signals_, policy, number, explainer_.get()};
  live(week, record);
  if (explainer_) explainer_->end(week, record);
}

void GovernanceWorld::live(Week& week, WeekRecord& record) {
  weeks_lived_ = week.number + setting_->burn_in;
  if (setting_->is_first_week(week.number)) count_agents(Moment::start);
  if (week.number == 0) count_agents(Moment::reform);
  live_week(week, record);
  observation_.split_by_provider(measure(week, record));
  record.step_done("measure");
  ++weeks_lived_;
  observation_.survey(week);
  record.step_done("survey");
  remember_indicators();
  record.step_done("remember_indicators");
}

bool GovernanceWorld::explain(Explanation* explanation) {
  explainer_.reset();
  if (explanation == nullptr) return false;
  explainer_ = std::make_shared<Explainer>(*setting_, *explanation);
  return explainer_->sees_anybody();
}

void GovernanceWorld::count_agents(Moment moment) {
  observation_.count_agents(*setting_, state_, moment, weeks_lived_);
}

void GovernanceWorld::remember_indicators() {
  const std::uint32_t principals = setting_->tree.principals;
  for (std::uint32_t principal = 0; principal < principals; ++principal) {
    indicators_.push_back(mean_indicator(setting_->tree, state_.units, principal));
  }
  if (indicators_.size() > weeks_looked_back * principals) {
    indicators_.erase(indicators_.begin(), indicators_.begin() + principals);
  }
}

std::vector<Standing> GovernanceWorld::standings() const {
  const Tree& tree = setting_->tree;
  const Parameters& p = setting_->parameters;
  std::vector<Standing> standings(tree.principals);
  for (std::uint32_t principal = 0; principal < tree.principals; ++principal) {
    Standing& standing = standings[principal];
    standing.size = tree.size_of_principal[principal];
    int weeks = 0;
    for (std::size_t i = principal; i < indicators_.size(); i += tree.principals, ++weeks) {
      standing.indicator += double{indicators_[i]};
    }
    if (weeks > 0) standing.indicator /= weeks;

    // weight exp(2 (mean leadership of directors) + 2 (board trust) - 2)
    double leadership = 0;
    for (const std::uint32_t service : tree.services[principal]) {
      const Managers& directors = state_.directors;
      leadership += double{clamp01(directors.leadership[service] + directors.training[service])};
    }
    const double services = tree.services[principal].size();
    if (services > 0) leadership /= services;
    standing.volunteer_weight = exponential(
        double{p.volunteer_per_leadership} * leadership +
        double{p.volunteer_per_board_trust} * double{state_.boards.trust[principal]} - 2.0);
  }
  return standings;
}

void GovernanceWorld::want_known_weeks() const {
  const auto weeks = static_cast<std::ptrdiff_t>(setting_->need_decay.size());
  want_remembered(weeks_lived_ >= 0 && weeks_lived_ < weeks, "weeks_lived");
  const std::size_t principals = setting_->tree.principals;
  want_remembered(
      indicators_.size() % principals == 0 && indicators_.size() / principals <= weeks_looked_back,
      "indicators");
  for (const Client& client : state_.clients) {
    want_remembered(client.current <= weeks_lived_, "current");
  }
}

void GovernanceWorld::keep(Memory& memory) {
  memory.keep_number("weeks_lived", weeks_lived_);
  memory.keep("indicators", indicators_, Length::open);
  want_known_weeks();
  observation_.keep(memory);
}

void GovernanceWorld::show(ColumnVisitor& visitor) { state_.show(visitor); }

std::vector<Values> GovernanceWorld::extras() {
  count_agents(Moment::end);
  return observation_.values();
}

}  // namespace tillit::governance
