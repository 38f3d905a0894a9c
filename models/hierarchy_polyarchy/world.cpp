#include "models/hierarchy_polyarchy/world.hpp"

#include "sim/run/equal_principals.hpp"
#include "sim/threads/sections.hpp"

namespace tillit::hierarchy_polyarchy {

Screens::Screens(const Screening& screening, RandomWorld random_world, std::size_t organisations)
    : screening_(screening), key_(key_of(random_world)), organisations_(organisations) {
  for (auto* column : {&good_, &good_accepted_, &bad_accepted_, &judgements_}) {
    column->assign(organisations, 0);
  }
  measured_.resize(organisations);
}

// The schedule of a week: every organisation screens its projects, beside all others; then it is
// measured.
void Screens::live(int week, const Policy& policy, WeekRecord& record) {
  parallel_section(organisations_, 1, [&](std::size_t organisation) {
    screen(week, organisation, policy.of(organisation, 0)[0]);
  });
  record.step_done("screen");
  measure(policy, record);
  record.step_done("measure");
}

void Screens::screen(int week, std::size_t organisation, float polyarchy) {
  std::uint32_t good_ones = 0;
  std::uint32_t judgements_made = 0;
  std::array<std::uint32_t, 2> accepted{};  // bad, good
  const auto projects = static_cast<std::size_t>(screening_.projects);
  for (std::size_t i = 0; i < projects; ++i) {
    const auto project = static_cast<std::uint32_t>(organisation * projects + i);
    const Words words = draw(key_, purpose_project, week, project);
    const bool good = chance(words.first) < static_cast<float>(screening_.good_share);
    const bool parallel = chance(words.second) < polyarchy;
    const Decision decision = decide(week, project, good, parallel);
    good_ones += good;
    accepted[good] += decision.accepted;
    judgements_made += decision.judgements;
  }
  good_[organisation] = good_ones;
  bad_accepted_[organisation] = accepted[0];
  good_accepted_[organisation] = accepted[1];
  judgements_[organisation] = judgements_made;
}

Screens::Decision Screens::decide(int week, std::uint32_t project, bool good, bool parallel) const {
  const auto p = static_cast<float>(good ? screening_.accept_good : screening_.accept_bad);
  const auto bureaus = static_cast<std::uint32_t>(screening_.levels);
  // A hierarchy ends at the first no, a polyarchy at the first yes.
  for (std::uint32_t bureau = 0; bureau < bureaus; ++bureau) {
    const bool yes = chance(draw(key_, purpose_judgement, week, project, bureau).first) < p;
    if (yes == parallel) return {yes, bureau + 1};
  }
  return {!parallel, bureaus};
}

void Screens::measure(const Policy& policy, WeekRecord& record) {
  const auto share = [](double part, double whole) {
    return whole > 0 ? part / whole : WeekRecord::nothing;
  };
  const Structures expected = hierarchy_polyarchy::value_expected(screening_);
  const double projects = screening_.projects;
  for (std::size_t i = 0; i < organisations_; ++i) {
    const double good_in = good_accepted_[i];
    const double bad_in = bad_accepted_[i];
    std::array<double, measured_count>& measured = measured_[i];
    measured[value] = value_of(i);
    measured[expected_value] = expected.mixed(double{policy.of(i, 0)[0]});
    measured[good_accepted] = share(good_in, good_[i]);
    measured[bad_accepted] = share(bad_in, projects - good_[i]);
    measured[portfolio_quality] = share(good_in, good_in + bad_in);
    measured[judgements] = judgements_[i] / projects;
  }
  record_equal_principals(measured_, record);
}

double Screens::value_of(std::size_t organisation) const {
  const double won = screening_.gain * good_accepted_[organisation];
  const double lost = screening_.loss * bad_accepted_[organisation];
  return (won - lost) / screening_.projects;
}

std::vector<Standing> Screens::standings() const {
  std::vector<Standing> standings(organisations_);
  for (std::size_t i = 0; i < organisations_; ++i) {
    standings[i].size = screening_.projects;
    standings[i].indicator = value_of(i);
  }
  return standings;
}

void Screens::show(ColumnVisitor& visitor) {
  const double projects = screening_.projects;
  visitor.column({"organisation", "good", "projects", 0, projects, "good projects proposed"},
                 good_);
  visitor.column({"organisation", "good_accepted", "projects", 0, projects, "of them accepted"},
                 good_accepted_);
  visitor.column({"organisation", "bad_accepted", "projects", 0, projects, "bad ones accepted"},
                 bad_accepted_);
  visitor.column(
      {"organisation", "judgements", "judgements", 0, projects * screening_.levels, "by bureaus"},
      judgements_);
}

}  // namespace tillit::hierarchy_polyarchy
