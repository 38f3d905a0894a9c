#include "models/governance/observation/observation.hpp"

#include "models/governance/measure/outcomes.hpp"
#include "sim/threads/sections.hpp"

namespace tillit::governance {
namespace {

constexpr std::size_t moments = static_cast<std::size_t>(Moment::count);
constexpr std::size_t kinds_of_counts = 4;  ///< staff asked, staff answers, citizens alike

std::size_t surveys_of(const Setting& setting) {
  std::size_t count = 0;
  for (int week = -setting.burn_in; week < setting.weeks; ++week) {
    if (is_survey_week(setting.parameters, week)) ++count;
  }
  return count;
}

}  // namespace

Observation::Observation(const Setting& setting) {
  const std::size_t sectors = setting.tree.sectors;
  const std::size_t cells = surveys_of(setting) * setting.tree.principals * sectors;
  answers_.assign(question_count, std::vector<float>(cells, WeekRecord::nothing_measured));
  counts_.assign(kinds_of_counts, std::vector<std::int32_t>(cells, 0));
  histograms_.assign(counted_count,
                     std::vector<std::int32_t>(moments * sectors * histogram_classes, 0));
  if (is_told_by_provider(setting.parameters)) by_provider_.resize(outcomes_of_providers().size());
}

void Observation::split_by_provider(const std::vector<double>& outcomes) {
  for (std::size_t i = 0; i < by_provider_.size(); ++i) {
    const auto first =
        outcomes.begin() + static_cast<std::ptrdiff_t>(outcomes_of_providers()[i] * provider_count);
    by_provider_[i].insert(by_provider_[i].end(), first, first + provider_count);
  }
}

void Observation::survey(const Week& week) {
  if (!is_survey_week(week.setting.parameters, week.number)) return;
  const Tree& tree = week.setting.tree;
  const std::size_t room = counts_.front().size() / (std::size_t{tree.principals} * tree.sectors);
  want_remembered(surveys_made_ < room, "surveys_made");
  parallel_section(tree.sector_of_service.size(), 4, [&](std::size_t service) {
    const SurveyResult result = survey_service(week, static_cast<std::uint32_t>(service));
    const std::size_t cell =
        (surveys_made_ * tree.principals + tree.principal_of_service[service]) * tree.sectors +
        tree.sector_of_service[service];
    for (std::size_t i = 0; i < question_count; ++i) answers_[i][cell] = result.means[i];
    counts_[0][cell] = result.staff_asked;
    counts_[1][cell] = result.staff_answers;
    counts_[2][cell] = result.citizens_asked;
    counts_[3][cell] = result.citizen_answers;
  });
  ++surveys_made_;
}

void Observation::count_agents(const Setting& setting, const State& state, Moment moment,
                               int weeks_lived) {
  const auto counts = tillit::governance::histograms(setting, state, weeks_lived);
  const std::size_t row = setting.tree.sectors * histogram_classes;
  for (std::size_t variable = 0; variable < counted_count; ++variable) {
    for (std::size_t i = 0; i < row; ++i) {
      histograms_[variable][static_cast<std::size_t>(moment) * row + i] =
          counts[variable * row + i];
    }
  }
}

void Observation::keep(Memory& memory) {
  memory.keep_number("surveys_made", surveys_made_);
  memory.keep("answers", answers_);
  memory.keep("answer_counts", counts_);
  memory.keep("histograms", histograms_);
  memory.keep("by_provider", by_provider_, Length::open);
}

std::vector<Values> Observation::values() const {
  std::vector<Values> values(answers_.begin(), answers_.end());
  values.insert(values.end(), counts_.begin(), counts_.end());
  values.insert(values.end(), histograms_.begin(), histograms_.end());
  values.insert(values.end(), by_provider_.begin(), by_provider_.end());
  return values;
}

}  // namespace tillit::governance
