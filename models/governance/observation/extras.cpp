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
    extras.series.push_back({name, {"survey", "principal", "sector"}, type, described(en, sv, "1")});
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

}  // namespace

Extras extras_of(const Scenario& scenario, const Parameters& parameters) {
  Extras extras;
  extras.dimensions.push_back({"survey", survey_weeks(scenario, parameters),
                               described("week of the survey", "enkätens vecka", "week")});
  extras.dimensions.push_back({"moment", std::vector<std::string>{"start", "reform", "end"},
                               {{"long_name", "when agents are counted"},
                                {"long_name_sv", "när agenterna räknas"}}});
  extras.dimensions.push_back({"class", class_middles(),
                               described("middle of the class", "klassens mitt", "1")});
  add_surveys(extras);
  add_histograms(extras);
  return extras;
}

}  // namespace tillit::governance
