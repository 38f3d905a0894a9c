#include <fmt/format.h>

#include "sim/scenario/design_methods.hpp"
#include "sim/scenario/read.hpp"
#include "sim/scenario/telling/resolved_calibration.hpp"
#include "sim/scenario/telling/resolved_validation.hpp"
#include "sim/scenario/telling/resolved_variant.hpp"
#include "sim/scenario/telling/toml_words.hpp"
#include "sim/scenario/words.hpp"

namespace tillit {
namespace {

template <class Named>
std::string list_of_names(const std::vector<Named>& all) {
  std::vector<std::string> names;
  for (const Named& one : all) names.push_back(one.name);
  return in_brackets(names);
}

/// Writes a scenario part by part.
class Writer {
 public:
  Writer(const Scenario& scenario, const Declaration& declaration)
      : scenario_(scenario), declaration_(declaration) {}

  std::string write() {
    line("model", in_quotes(scenario_.model));
    words("title", scenario_.title);
    words("purpose", scenario_.purpose);
    words("source", scenario_.source);
    words("look_at", scenario_.look_at);
    write_population();
    write_run();
    write_design();
    write_lenses();
    write_numbers();
    for (const Variant& variant : scenario_.variants) {
      text_ += resolved_variant(variant, scenario_, declaration_);
    }
    if (scenario_.calibration) text_ += resolved_calibration(scenario_, declaration_);
    if (scenario_.validation) text_ += resolved_validation(scenario_, declaration_);
    return text_;
  }

 private:
  void line(const std::string& key, const std::string& value) {
    text_ += fmt::format("{} = {}\n", key, value);
  }
  void line(const std::string& key, double value) { line(key, number_words(value)); }
  void table(const std::string& name) { text_ += fmt::format("\n[{}]\n", name); }

  void words(const std::string& key, const Text& text) {
    if (!text.empty()) line(key, in_quotes(text));
  }

  void write_population() {
    const PopulationChoice& population = scenario_.population;
    table("population");
    if (!population.kind.empty()) line("kind", in_quotes(population.kind));
    if (population.kind == "synthetic") line("principals", population.principals);
    line("scale", population.scale);
    if (population.kind == "file") line("file", in_quotes(population.file));
    if (scenario_.sectors.empty()) return;
    line("sectors", list_of_names(scenario_.sectors));
    for (const Sector& sector : scenario_.sectors) {
      table("sectors." + sector.name);
      words("label", sector.label);
      for (std::size_t i = 0; i < sector.values.size(); ++i) {
        line(declaration_.sector_parameters[i].name, sector.values[i]);
      }
    }
  }

  void write_run() {
    table("run");
    line("burn_in", scenario_.burn_in);
    line("weeks", scenario_.weeks);
    line("seed", std::to_string(scenario_.seed));
    table("study");
    write_replications();
    line("lenses", list_of_names(scenario_.lenses));
    table("record");
    line("every", scenario_.record_every);
    line("principals", scenario_.record_principals ? "true" : "false");
  }

  void write_design() {
    if (!scenario_.design) return;
    const Design& design = *scenario_.design;
    table("study.design");
    line("method", in_quotes(design.method));
    for (const auto& [key, value] : design.settings) {
      line(key, key == "second_order" ? (value != 0 ? "true" : "false") : number_words(value));
    }
    if (design.method == ablation) return;
    for (std::size_t i = 0; i < design.varied.size(); ++i) {
      table("study.design.over." + design.varied[i].path);
      write_factor(design.factors[i]);
    }
  }

  void write_factor(const Factor& factor) {
    if (factor.levels.empty()) {
      line("from", factor.low);
      line("to", factor.high);
      if (factor.steps > 0) line("steps", std::to_string(factor.steps));
      return;
    }
    std::string values;
    for (const double value : factor.levels) {
      values += (values.empty() ? "" : ", ") + number_words(value);
    }
    line("values", "[" + values + "]");
  }

  void write_replications() {
    if (!scenario_.until) return line("replications", scenario_.replications);
    const Until& until = *scenario_.until;
    const Outcome& outcome = declaration_.outcomes[static_cast<std::size_t>(until.outcome)];
    line("until", fmt::format("{{ outcome = {}, paired_half_width = {}, min = {}, max = {} }}",
                              in_quotes(outcome.name), number_words(until.paired_half_width),
                              until.min, until.max));
  }

  /// Under [parameters], rather than by each lens.
  bool is_said_once(std::size_t parameter) const {
    return scenario_.parameter_set[parameter] ||
           declaration_.is_same_in_all_runs(declaration_.parameters[parameter].name);
  }

  /// A lens holds every parameter that is not said once, so that nothing is left to defaults that
  /// may one day change.
  void write_lenses() {
    for (const Lens& lens : scenario_.lenses) {
      table("lenses." + lens.name);
      words("label", lens.label);
      const std::vector<double> values = parameters_under(lens, scenario_, declaration_);
      for (std::size_t i = 0; i < values.size(); ++i) {
        if (!is_said_once(i)) line(declaration_.parameters[i].name, values[i]);
      }
    }
  }

  void write_numbers() {
    table("parameters");
    for (std::size_t i = 0; i < scenario_.parameters.size(); ++i) {
      if (!is_said_once(i)) continue;
      line(declaration_.parameters[i].name, scenario_.parameters[i]);
    }
    table("levers");
    for (std::size_t i = 0; i < scenario_.levers.size(); ++i) {
      line(declaration_.levers[i].name, scenario_.levers[i]);
    }
    table("mechanisms");
    for (std::size_t i = 0; i < scenario_.mechanisms.size(); ++i) {
      line(declaration_.mechanisms[i].name, scenario_.mechanisms[i] ? "true" : "false");
    }
  }

  const Scenario& scenario_;
  const Declaration& declaration_;
  std::string text_;
};

}  // namespace

std::string resolved_text(const Scenario& scenario, const Declaration& declaration) {
  return Writer(scenario, declaration).write();
}

}  // namespace tillit
