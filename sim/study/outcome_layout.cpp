#include "sim/study/outcome_layout.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "sim/store/studies/study_names.hpp"
#include "sim/study/calendar.hpp"

namespace tillit {
namespace {

/// The name of the dimension along which cells are recorded.
std::string cells_time(const Scenario& scenario) {
  return scenario.record_every == 1 ? "week" : "period";
}

Attributes named(const Text& label, const Text& meaning, const std::string& unit) {
  return {{"units", unit},
          {"long_name", label.en},
          {"long_name_sv", label.in(Language::swedish)},
          {"comment", meaning.en},
          {"comment_sv", meaning.in(Language::swedish)}};
}

std::string word_of(Better better) {
  switch (better) {
    case Better::higher:
      return "higher";
    case Better::lower:
      return "lower";
    default:
      return "neither";
  }
}

Attributes labelled(const std::string& en, const std::string& sv) {
  return {{"long_name", en}, {"long_name_sv", sv}};
}

Dimension weeks(const Calendar& calendar) {
  std::vector<std::int32_t> numbers;
  for (int week = calendar.first(); week < calendar.last(); ++week) numbers.push_back(week);
  Attributes attributes =
      labelled("week; 0 is the start of the study", "vecka; 0 är studiens start");
  attributes.emplace_back("units", "week");
  return {"week", std::move(numbers), std::move(attributes)};
}

Dimension periods(const Calendar& calendar, int every) {
  std::vector<std::int32_t> first_weeks;
  for (std::size_t i = 0; i < calendar.periods(); ++i) {
    first_weeks.push_back(calendar.first_week_of(i));
  }
  Attributes attributes = labelled("first week of the mean", "medelvärdets första vecka");
  attributes.emplace_back("units", "week");
  attributes.emplace_back("weeks_per_period", static_cast<double>(every));
  attributes.emplace_back(
      "comment", "A value along this dimension is a mean over " + std::to_string(every) +
                     " weeks from the week given here; periods are counted from week 0, so the "
                     "first and the last can be shorter");
  return {"period", std::move(first_weeks), std::move(attributes)};
}

void add_dimensions(const Scenario& scenario, Layout& layout) {
  const Calendar calendar(scenario);
  layout.dimensions.push_back(weeks(calendar));
  if (scenario.record_every != 1) {
    layout.dimensions.push_back(periods(calendar, scenario.record_every));
  }
  std::vector<std::string> codes;
  for (const Principal& principal : scenario.principals) codes.push_back(principal.code);
  layout.dimensions.push_back(
      {"principal", std::move(codes), labelled("principal (code)", "huvudman (kod)")});
  std::vector<std::string> sectors;
  for (const Sector& sector : scenario.sectors) sectors.push_back(sector.name);
  layout.dimensions.push_back({"sector", std::move(sectors), labelled("sector", "sektor")});
}

template <class Value>
Labels of_each(const std::vector<Principal>& principals, Value Principal::*what) {
  std::vector<Value> values;
  for (const Principal& principal : principals) values.push_back(principal.*what);
  return values;
}

void add_auxiliaries(const Scenario& scenario, Layout& layout) {
  const std::vector<Principal>& all = scenario.principals;
  const std::string on = "principal";
  layout.auxiliaries.push_back(
      {"name", on, of_each(all, &Principal::name), labelled("name", "namn")});
  layout.auxiliaries.push_back({"kind", on, of_each(all, &Principal::kind),
                                labelled("kind of principal", "slags huvudman")});
  layout.auxiliaries.push_back(
      {"group", on, of_each(all, &Principal::group), labelled("group", "grupp")});
  Attributes people = labelled("inhabitants; 0 if unknown", "invånare; 0 om okänt");
  people.emplace_back("units", "1");
  layout.auxiliaries.push_back(
      {"population", on, of_each(all, &Principal::inhabitants), std::move(people)});
  std::vector<std::string> labels;
  std::vector<std::string> swedish;
  for (const Sector& sector : scenario.sectors) {
    labels.push_back(sector.label.in(Language::english));
    swedish.push_back(sector.label.in(Language::swedish));
  }
  layout.auxiliaries.push_back(
      {"sector_label", "sector", std::move(labels), labelled("sector", "sektor")});
  layout.auxiliaries.push_back({"sector_label_sv", "sector", std::move(swedish),
                                labelled("sector, in Swedish", "sektor på svenska")});
}

void add_outcome(const Outcome& outcome, const std::string& cells_along, Layout& layout) {
  const auto add = [&](const std::string& prefix, std::vector<std::string> dimensions,
                       ValueType type, const std::string& method, const Text& among) {
    const Text label{outcome.label.en + among.en, outcome.label.in(Language::swedish) + among.sv};
    Attributes attributes = named(label, outcome.meaning, outcome.unit);
    attributes.emplace_back("cell_methods", method);
    attributes.emplace_back("better", word_of(outcome.better));
    attributes.emplace_back("main", std::int64_t{outcome.main});
    layout.series.push_back({prefix + outcome.name, std::move(dimensions), type, attributes});
  };
  if (outcome.by_principal) {
    add("", {cells_along, "principal", "sector"}, ValueType::float32, cells_along + ": mean", {});
  }
  if (outcome.national) {
    add("national_", {"week"}, ValueType::float64, "week: mean", {", nation", ", riket"});
  }
  if (outcome.by_sector) {
    add("sector_", {"week", "sector"}, ValueType::float64, "week: mean",
        {", by sector", ", per sektor"});
  }
}

void add_trial(Layout& layout) {
  Attributes attributes =
      named({"takes part in the trial", "deltar i försöket"},
            {"1 for those who at any time take part in a measure that is not for everyone",
             "1 för dem som någon gång deltar i en åtgärd som inte gäller alla"},
            "1");
  attributes.emplace_back("flag_values", std::vector<std::uint8_t>{0, 1});
  attributes.emplace_back("flag_meanings", "outside inside");
  layout.series.push_back({"in_trial", {"principal"}, ValueType::uint8, std::move(attributes)});
}

}  // namespace

// A seed comes from TOML, whose whole numbers are those of 64 bits with a sign.
Layout layout_of(const Scenario& scenario, const Declaration& declaration, const Extras& extras) {
  Layout layout;
  layout.attributes = {{"title", scenario.title.in(Language::english)},
                       {"title_sv", scenario.title.in(Language::swedish)},
                       {"scenario", scenario.name},
                       {"model", declaration.name},
                       {"seed", static_cast<std::int64_t>(scenario.seed)}};
  if (scenario.until) {
    const auto outcome = static_cast<std::size_t>(scenario.until->outcome);
    layout.attributes.emplace_back(study_names::until_outcome, declaration.outcomes[outcome].name);
    layout.attributes.emplace_back("until_paired_half_width", scenario.until->paired_half_width);
  }
  add_dimensions(scenario, layout);
  layout.dimensions.insert(layout.dimensions.end(), extras.dimensions.begin(),
                           extras.dimensions.end());
  add_auxiliaries(scenario, layout);
  for (const Outcome& outcome : declaration.outcomes) {
    add_outcome(outcome, cells_time(scenario), layout);
  }
  add_trial(layout);
  layout.series.insert(layout.series.end(), extras.series.begin(), extras.series.end());
  return layout;
}

std::vector<bool> keep_what_is_recorded(const Scenario& scenario, Layout& layout) {
  std::vector<bool> kept(layout.series.size(), true);
  if (scenario.records_principals()) return kept;
  const std::string gone = "principal";
  const auto by_principal = [&](const Series& series) {
    return std::find(series.dimensions.begin(), series.dimensions.end(), gone) !=
           series.dimensions.end();
  };
  for (std::size_t i = 0; i < kept.size(); ++i) kept[i] = !by_principal(layout.series[i]);
  std::erase_if(layout.series, by_principal);
  std::erase_if(layout.dimensions, [&](const Dimension& one) { return one.name == gone; });
  std::erase_if(layout.auxiliaries, [&](const Auxiliary& one) { return one.dimension == gone; });
  return kept;
}

StudyAxes axes_of(const Scenario& scenario, const std::vector<std::int32_t>& replications) {
  StudyAxes axes;
  axes.replications = replications;
  for (const Lens& lens : scenario.lenses) axes.lenses.push_back({lens.name, lens.label});
  for (const Variant& variant : scenario.variants) {
    axes.variants.push_back({variant.name, variant.label});
  }
  return axes;
}

}  // namespace tillit
