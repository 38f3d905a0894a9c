#include "models/governance/explanation/explainer.hpp"

#include <array>

namespace tillit::governance {
namespace {

/// By lever, then by link of the chain: means over units, weighted by staff.
struct Surroundings {
  std::vector<WeightedSum> levers;
  std::vector<WeightedSum> chain;
};

Surroundings surroundings_of(const Week& week, const Seen& seen) {
  Surroundings means;
  means.levers.resize(lever_count);
  const State& state = week.state;
  const Signals& signals = week.signals;
  for (const SeenUnit& unit : seen.units) {
    const std::uint32_t slot = unit.slot, area = unit.area, service = unit.service,
                        board = unit.board;
    const double weight = unit.staff;
    const Tree& tree = week.setting.tree;
    const float* levers = week.policy.of(board, tree.sector_of_service[service]);
    for (std::size_t i = 0; i < lever_count; ++i) means.levers[i].add(number(levers[i]), weight);
    const std::array links{
#define CHAIN(name, label, label_sv, value) number(value),
#include "models/governance/explanation/chain.def"
#undef CHAIN
    };
    means.chain.resize(std::size(links));
    for (std::size_t i = 0; i < std::size(links); ++i) means.chain[i].add(links[i], weight);
  }
  return means;
}

void put_means(const std::vector<WeightedSum>& means, bool is_first, std::vector<Moved>& into) {
  into.resize(means.size());
  for (std::size_t i = 0; i < means.size(); ++i) {
    (is_first ? into[i].from : into[i].to) = means[i].mean();
  }
}

}  // namespace

Explainer::Explainer(const Setting& setting, Explanation& into)
    : into_(into),
      seen_(setting, into.principals, into.sector),
      explained_(explainable(into.outcome)) {
  into_.weeks.clear();
  into_.inputs.assign(explained_.terms.size(), {});
}

void Explainer::begin(const Week& week) { seen_.at_the_beginning(week); }

void Explainer::after(const Week& week, void (*step)(Week&)) { seen_.after(week, step); }

void Explainer::end(const Week& week, const WeekRecord& record) {
  const bool is_told = week.number >= into_.told_from;
  explained_.account->tell(is_told);
  const WeekOfTerms told = explained_.account->take(week, seen_);
  check_measured(week, record, told);
  tell_surroundings(week, is_first_);
  for (std::size_t i = 0; i < explained_.terms.size(); ++i) {
    const WeightedSum& input = told.inputs[static_cast<std::size_t>(explained_.terms[i])];
    (is_first_ ? into_.inputs[i].from : into_.inputs[i].to) =
        input.weight > 0 ? input.mean() : std::numeric_limits<double>::quiet_NaN();
  }
  if (is_first_) {
    into_.before = told.value.mean();
  } else if (is_told) {
    tell_week(week.number, told);
  }
  is_first_ = false;
}

void Explainer::check_measured(const Week& week, const WeekRecord& record,
                               const WeekOfTerms& told) const {
  if (!explained_.outcome) return;  // a link of the chain, of which no means are recorded
  const auto outcome = static_cast<std::size_t>(*explained_.outcome);
  const Tree& tree = week.setting.tree;
  const std::size_t cells = std::size_t{tree.principals} * tree.sectors;
  for (std::size_t service = 0; service < told.by_service.size(); ++service) {
    const WeightedSum& sum = told.by_service[service];
    if (!(sum.weight > 0)) continue;
    const std::size_t cell = std::size_t{tree.principal_of_service[service]} * tree.sectors +
                             tree.sector_of_service[service];
    const double measured = number(record.cells()[outcome * cells + cell]);
    check_follows("mean", sum.mean(), measured, most_rounding_of_means);
  }
  const bool is_nation = into_.principals.empty() && !into_.sector;
  if (!is_nation || seen_.boards.size() < tree.principals || !(told.value.weight > 0)) return;
  check_follows("mean of the nation", told.value.mean(), record.nation()[outcome],
                most_rounding_of_means);
}

void Explainer::tell_surroundings(const Week& week, bool is_first) {
  const Surroundings means = surroundings_of(week, seen_);
  put_means(means.levers, is_first, into_.levers);
  put_means(means.chain, is_first, into_.chain);
}

void Explainer::tell_week(int week, const WeekOfTerms& told) {
  ExplainedWeek explained;
  explained.week = week;
  explained.value = told.value.mean();
  for (const Term term : explained_.terms) {
    const double sum = told.contributions[static_cast<std::size_t>(term)];
    explained.contributions.push_back(sum / told.value.weight);
  }
  into_.weeks.push_back(std::move(explained));
}

}  // namespace tillit::governance
