#include <fmt/format.h>

#include "sim/scenario/telling/differences.hpp"
#include "sim/scenario/telling/facts_calibration.hpp"
#include "sim/scenario/telling/facts_validation.hpp"
#include "sim/scenario/words.hpp"

namespace tillit {
namespace {

/// A place named in both languages, e.g. "lever", "delegate" and its label.
Text place(const Text& what, const std::string& name, const Text& label) {
  return {fmt::format("{} {}: {}", what.en, name, label.en),
          fmt::format("{} {}: {}", what.sv, name, label.in(Language::swedish))};
}

std::string joined(const std::vector<std::string>& names) {
  return fmt::format("{}", fmt::join(names, ", "));
}

class Facts {
 public:
  Facts(const Scenario& scenario, const Declaration& declaration)
      : scenario_(scenario), declaration_(declaration) {}

  std::vector<Fact> all() {
    add_population();
    add_run();
    add_numbers();
    for (const Lens& lens : scenario_.lenses) add_lens(lens);
    for (const Variant& variant : scenario_.variants) add_variant(variant);
    add_design();
    if (scenario_.calibration) add_calibration_facts(scenario_, declaration_, facts_);
    if (scenario_.validation) add_validation_facts(scenario_, declaration_, facts_);
    return std::move(facts_);
  }

 private:
  void add(Text where, Text value, std::string unit = "1") {
    facts_.push_back({std::move(where), std::move(value), std::move(unit)});
  }
  void add(Text where, const std::string& value) { add(std::move(where), Text{value, value}); }
  void add(Text where, double value, std::string unit = "1") {
    const std::string digits = number_words(value);
    add(std::move(where),
        Text{localized(digits, Language::english), localized(digits, Language::swedish)},
        std::move(unit));
  }

  void add_population() {
    const PopulationChoice& population = scenario_.population;
    add({"model", "modell"}, scenario_.model);
    add({"population", "population"}, population.kind);
    if (population.kind == "file")
      add({"file of the population", "populationens fil"}, population.file);
    add({"number of principals", "antal huvudmän"},
        static_cast<double>(scenario_.principals.size()));
    add({"share of the units that is simulated", "andel av enheterna som simuleras"},
        population.scale);
    for (const Sector& sector : scenario_.sectors) {
      for (std::size_t i = 0; i < sector.values.size(); ++i) {
        const Parameter& parameter = declaration_.sector_parameters[i];
        add(place({"sector " + sector.name + ",", "sektor " + sector.name + ","}, parameter.name,
                  parameter.meaning),
            sector.values[i], parameter.unit);
      }
    }
  }

  void add_run() {
    add({"weeks of burn-in", "veckor av inkörning"}, scenario_.burn_in, "weeks");
    add({"weeks of the study", "studiens veckor"}, scenario_.weeks, "weeks");
    add({"seed", "slumpfrö"}, std::to_string(scenario_.seed));
    add_replications();
    std::vector<std::string> lenses;
    for (const Lens& lens : scenario_.lenses) lenses.push_back(lens.name);
    add({"lenses", "synsätt"}, joined(lenses));
    add({"weeks per recorded mean", "veckor per sparat medelvärde"}, scenario_.record_every,
        "weeks");
    add({"recorded by principal", "sparat per huvudman"},
        scenario_.record_principals ? Text{"yes", "ja"} : Text{"no", "nej"});
  }

  void add_design() {
    if (!scenario_.design) return;
    const Design& design = *scenario_.design;
    add({"design", "försöksplan"}, design.method);
    add({"points of the design", "försöksplanens punkter"},
        static_cast<double>(design.points.size()));
    for (std::size_t i = 0; i < design.varied.size(); ++i) {
      const Varied& one = design.varied[i];
      const Factor& factor = design.factors[i];
      const Text where = place({"design,", "försöksplan,"}, one.path, one.meaning);
      add(where,
          factor.levels.empty() ? Text{range_words(factor.low, factor.high, false, "1")}
                                : Text{fmt::format("{}", fmt::join(factor.levels, ", ")),
                                       fmt::format("{}", fmt::join(factor.levels, "; "))},
          one.unit);
    }
  }

  void add_replications() {
    if (!scenario_.until) return add({"replications", "upprepningar"}, scenario_.replications);
    const Until& until = *scenario_.until;
    const Outcome& outcome = declaration_.outcomes[static_cast<std::size_t>(until.outcome)];
    add({"outcome to be known", "utfall som ska bli känt"}, outcome.label);
    add({"half width of its paired interval", "halva bredden av dess parade intervall"},
        until.paired_half_width, outcome.unit);
    add({"replications, at least", "upprepningar, minst"}, until.min);
    add({"replications, at most", "upprepningar, högst"}, until.max);
  }

  void add_numbers() {
    for (std::size_t i = 0; i < scenario_.parameters.size(); ++i) {
      const Parameter& one = declaration_.parameters[i];
      add(place({"parameter", "parameter"}, one.name, one.meaning), scenario_.parameters[i],
          one.unit);
    }
    for (std::size_t i = 0; i < scenario_.levers.size(); ++i) {
      const Lever& one = declaration_.levers[i];
      add(place({"lever for everyone", "styrmedel för alla"}, one.name, one.label),
          scenario_.levers[i], one.unit);
    }
    for (std::size_t i = 0; i < scenario_.mechanisms.size(); ++i) {
      const Mechanism& one = declaration_.mechanisms[i];
      add(place({"mechanism", "mekanism"}, one.name, one.label),
          scenario_.mechanisms[i] ? Text{"on", "på"} : Text{"off", "av"});
    }
  }

  void add_lens(const Lens& lens) {
    for (const auto& [name, value] : lens.values) {
      for (const Parameter& one : declaration_.parameters) {
        if (one.name != name) continue;
        add(place({"lens " + lens.name + ",", "synsätt " + lens.name + ","}, name, one.meaning),
            value, one.unit);
      }
    }
  }

  void add_variant(const Variant& variant) {
    const Text what{"variant " + variant.name, "variant " + variant.name};
    add(what, variant.label);
    int number = 0;
    for (const Measure& measure : variant.measures) {
      ++number;
      const Text lead{fmt::format("{}, measure {},", what.en, number),
                      fmt::format("{}, åtgärd {},", what.sv, number)};
      for (const auto& [lever, value] : measure.levers) {
        const Lever& one = declaration_.levers[static_cast<std::size_t>(lever)];
        add(place({lead.en + " lever", lead.sv + " styrmedel"}, one.name, one.label), value,
            one.unit);
      }
      add({lead.en + " first week", lead.sv + " första vecka"}, measure.start);
      add({lead.en + " first week after", lead.sv + " första vecka efter"}, measure.end);
      add({lead.en + " who takes part", lead.sv + " vilka som deltar"}, who(measure.where));
    }
  }

  Text who(const Where& where) const {
    std::vector<std::string> parts;
    const auto list = [&](const char* key, const std::vector<std::string>& names) {
      if (!names.empty()) parts.push_back(fmt::format("{} = {}", key, joined(names)));
    };
    if (where.draw > 0) {
      const char* how = where.how == Participation::random    ? "random"
                        : where.how == Participation::matched ? "matched"
                                                              : "volunteers";
      parts.push_back(fmt::format("draw = {}, how = {}", where.draw, how));
    }
    std::vector<std::string> sectors;
    for (const int one : where.sectors) {
      sectors.push_back(scenario_.sectors[static_cast<std::size_t>(one)].name);
    }
    list("kind", where.kinds);
    list("groups", where.groups);
    list("principals", where.principals);
    list("sectors", sectors);
    if (parts.empty()) return {"everyone", "alla"};
    return {joined(parts), joined(parts)};
  }

  const Scenario& scenario_;
  const Declaration& declaration_;
  std::vector<Fact> facts_;
};

}  // namespace

std::vector<Fact> facts_of(const Scenario& scenario, const Declaration& declaration) {
  return Facts(scenario, declaration).all();
}

}  // namespace tillit
