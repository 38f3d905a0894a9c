#include "models/mutual_learning/world.hpp"

#include <algorithm>

#include "sim/run/equal_principals.hpp"
#include "sim/threads/sections.hpp"

namespace tillit::mutual_learning {

Learning::Learning(const Setting& setting, RandomWorld random_world, std::size_t organisations)
    : setting_(setting), key_(key_of(random_world)), organisations_(organisations) {
  const std::size_t m = setting.dimensions;
  reality_.resize(organisations * m);
  code_.assign(organisations * m, 0);
  beliefs_.resize(organisations * setting.members * m);
  measured_.resize(organisations);
  parallel_section(organisations, 1, [&](std::size_t organisation) {
    for (std::size_t d = 0; d < m; ++d) {
      const Words words = draw(key_, purpose_reality, 0, static_cast<std::uint32_t>(organisation),
                               static_cast<std::uint32_t>(d));
      reality_[organisation * m + d] = choose(words.first, 2) == 0 ? -1 : 1;
    }
    for (std::size_t i = 0; i < setting.members; ++i) {
      draw_beliefs(purpose_first_beliefs, 0, organisation * setting.members + i);
    }
  });
}

// The schedule of a week: every organisation lives its own, beside all others, in this order.
// Members are replaced and reality turns; everyone acts; the code learns from those who know more
// than it, and members learn the code, each from what the other was before this week; it is
// measured.
void Learning::live(int week, const Policy& policy, WeekRecord& record) {
  const std::size_t m = setting_.dimensions;
  parallel_section(organisations_, 1, [&](std::size_t organisation) {
    const float* levers = policy.of(organisation, 0);
    replace_members(week, organisation, levers);
    turn_reality(week, organisation, levers);
    const Dimensions votes = votes_of_the_superior(week, organisation);
    const Dimensions learned = code_after(week, organisation, votes, levers);
    socialise(week, organisation, levers);
    for (std::size_t d = 0; d < m; ++d) code_[organisation * m + d] = learned[d];
    measured_[organisation] = measured(organisation);
  });
  record.step_done("learn");
  record_equal_principals(measured_, record);
  record.step_done("measure");
}

Learning::Measurement Learning::measured(std::size_t organisation) const {
  const std::size_t m = setting_.dimensions;
  const float* now = code(organisation);
  double known = 0;
  double agreed = 0;
  for (std::size_t i = 0; i < setting_.members; ++i) {
    const float* beliefs = &beliefs_[(organisation * setting_.members + i) * m];
    known += double{knowledge(beliefs, organisation)};
    int same = 0;
    for (std::size_t d = 0; d < m; ++d) same += beliefs[d] == now[d];
    agreed += same;
  }
  const auto dimensions = static_cast<double>(m);
  const double all = dimensions * static_cast<double>(setting_.members);
  return {double{knowledge(now, organisation)} / dimensions, known / all, agreed / all};
}

const float* Learning::reality(std::size_t organisation) const {
  return &reality_[organisation * setting_.dimensions];
}

const float* Learning::code(std::size_t organisation) const {
  return &code_[organisation * setting_.dimensions];
}

float Learning::knowledge(const float* beliefs, std::size_t organisation) const {
  const float* truth = reality(organisation);
  float sum = 0;  // of whole numbers, so exact in any order
  for (std::size_t d = 0; d < setting_.dimensions; ++d) sum += beliefs[d] * truth[d];
  return sum;
}

std::vector<Standing> Learning::standings() const {
  std::vector<Standing> standings(organisations_);
  for (std::size_t organisation = 0; organisation < organisations_; ++organisation) {
    standings[organisation].size = static_cast<double>(setting_.members);
    standings[organisation].indicator = measured(organisation)[code_knowledge];
  }
  return standings;
}

void Learning::show(ColumnVisitor& visitor) {
  visitor.column({"dimension", "reality", "1", -1, 1, "what is true"}, reality_);
  visitor.column({"dimension", "code", "1", -1, 1, "what the code says; 0 nothing"}, code_);
  visitor.column({"belief", "belief", "1", -1, 1, "what a member believes; 0 nothing"}, beliefs_);
}

}  // namespace tillit::mutual_learning
