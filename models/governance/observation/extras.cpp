#include "models/governance/declaration/declaration.hpp"
#include "models/governance/declaration/outcomes.hpp"
#include "models/governance/measure/outcomes.hpp"
#include "models/governance/observation/observation.hpp"

namespace tillit::governance {
namespace {

Attributes described(const char* english, const char* swedish, const char* unit) {
  return {{"units", unit}, {"long_name", english}, {"long_name_sv", swedish}};
}

std::vector<std::int32_t> survey_weeks(const Scenario& scenario, const Parameters& parameters) {
  std::vector<std::int32_t> weeks;
  for (int week = -scenario.burn_in; week < scenario.weeks; ++week) {
    if (is_survey_week(parameters, week)) weeks.push_back(week);
  }
  return weeks;
}

std::vector<double> class_middles() {
  std::vector<double> middles;
  for (std::size_t i = 0; i < histogram_classes; ++i) {
    middles.push_back((static_cast<double>(i) + 0.5) / static_cast<double>(histogram_classes));
  }
  return middles;
}

void add_surveys(Extras& extras) {
  const auto add = [&](const char* name, ValueType type, const char* en, const char* sv) {
    extras.series.push_back(
        {name, {"survey", "principal", "sector"}, type, described(en, sv, "1")});
  };
  const auto f4 = ValueType::float32;
  const auto i4 = ValueType::int32;
  add("survey_staff_trust", f4, "staff trust, as answered", "medarbetares tillit, enligt svaren");
  add("survey_staff_discretion", f4, "discretion, as answered", "handlingsutrymme, enligt svaren");
  add("survey_staff_admin_share", f4, "time for administration, as answered",
      "tid till administration, enligt svaren");
  add("survey_staff_strain", f4, "strain, as answered", "stress, enligt svaren");
  add("survey_staff_dare", f4, "courage, as answered", "mod, enligt svaren");
  add("survey_citizen_trust", f4, "citizens' trust, as answered",
      "medborgares tillit, enligt svaren");
  add("survey_citizen_last_meeting", f4, "quality of the last meeting, as answered",
      "det senaste mötets kvalitet, enligt svaren");
  add("survey_staff_asked", i4, "staff asked", "tillfrågade medarbetare");
  add("survey_staff_answers", i4, "staff who answered", "medarbetare som svarade");
  add("survey_citizens_asked", i4, "citizens asked", "tillfrågade medborgare");
  add("survey_citizen_answers", i4, "citizens who answered", "medborgare som svarade");
}

void add_histograms(Extras& extras) {
  const auto add = [&](const char* name, const char* en, const char* sv) {
    extras.series.push_back({std::string("histogram_") + name,
                             {"moment", "sector", "class"},
                             ValueType::int32,
                             described(en, sv, "1")});
  };
  add("staff_trust", "staff by trust", "medarbetare efter tillit");
  add("can", "staff by ability", "medarbetare efter förmåga");
  add("want", "staff by motivation", "medarbetare efter motivation");
  add("dare", "staff by courage", "medarbetare efter mod");
  add("strain", "staff by strain", "medarbetare efter stress");
  add("citizen_trust", "citizens by trust", "medborgare efter tillit");
  add("need", "citizens by need", "medborgare efter behov");
}

void add_providers(Extras& extras) {
  extras.dimensions.push_back(
      {"provider",
       std::vector<std::string>{"own", "independent"},
       {{"long_name", "who runs the units"}, {"long_name_sv", "vem som driver enheterna"}}});
  for (const std::size_t at : outcomes_of_providers()) {
    const Outcome& outcome = governance_declaration().outcomes[at];
    extras.series.push_back(
        {"provider_" + outcome.name,
         {"week", "provider"},
         ValueType::float64,
         described(outcome.label.en.c_str(), outcome.label.sv.c_str(), outcome.unit.c_str())});
  }
}

/// The file has the same series for all runs.
bool any_run_is_told_by_provider(const Scenario& scenario) {
  Parameters highest = parameters_from(scenario.parameters);
  highest.private_share =
      static_cast<float>(highest_in_any_run("private_share", scenario, governance_declaration()));
  return is_told_by_provider(highest);
}

}  // namespace

const std::vector<std::size_t>& outcomes_of_providers() {
  using enum Measured;
  static const std::vector<std::size_t> outcomes = [] {
    std::vector<std::size_t> places;
    for (const Measured outcome : {quality,
                                   good_meetings,
                                   indicator,
                                   measurement_gap,
                                   control,
                                   discretion,
                                   admin_share,
                                   alignment,
                                   gaming,
                                   staff_trust,
                                   can,
                                   want,
                                   dare,
                                   strain,
                                   sick_leave,
                                   turnover,
                                   citizen_trust,
                                   serious_incidents,
                                   misconduct,
                                   misconduct_found,
                                   cost_per_good_meeting}) {
      places.push_back(static_cast<std::size_t>(outcome));
    }
    return places;
  }();
  return outcomes;
}

Extras extras_of(const Scenario& scenario) {
  const Parameters parameters = parameters_from(scenario.parameters);
  Extras extras;
  extras.dimensions.push_back({"survey", survey_weeks(scenario, parameters),
                               described("week of the survey", "enkätens vecka", "week")});
  extras.dimensions.push_back(
      {"moment",
       std::vector<std::string>{"start", "reform", "end"},
       {{"long_name", "when agents are counted"}, {"long_name_sv", "när agenterna räknas"}}});
  extras.dimensions.push_back(
      {"class", class_middles(), described("middle of the class", "klassens mitt", "1")});
  add_surveys(extras);
  add_histograms(extras);
  if (any_run_is_told_by_provider(scenario)) add_providers(extras);
  return extras;
}

}  // namespace tillit::governance
