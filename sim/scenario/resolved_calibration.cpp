#include "sim/scenario/resolved_calibration.hpp"

#include <fmt/format.h>

#include <cmath>

#include "sim/scenario/calibration.hpp"
#include "sim/scenario/toml_words.hpp"
#include "sim/scenario/words.hpp"

namespace tillit {
namespace {

/// Writes a calibration part by part.
class CalibrationWriter {
 public:
  CalibrationWriter(const Scenario& scenario, const Declaration& declaration)
      : scenario_(scenario), declaration_(declaration), calibration_(*scenario.calibration) {}

  std::string write() {
    text_ += "\n[calibration]\n";
    line("particles", std::to_string(calibration_.particles));
    line("keep", number_words(calibration_.keep));
    line("generations", std::to_string(calibration_.generations));
    line("least_accepted", number_words(calibration_.least_accepted));
    line("distance", in_quotes(name_of(calibration_.distance)));
    for (std::size_t i = 0; i < calibration_.priors.size(); ++i) {
      text_ += fmt::format("\n[calibration.over.{}]\n", calibration_.varied[i].path);
      write_prior(calibration_.priors[i]);
    }
    for (const Target& target : calibration_.targets) write_target(target);
    return text_;
  }

 private:
  void line(const std::string& key, const std::string& value) {
    text_ += fmt::format("{} = {}\n", key, value);
  }

  void write_prior(const Prior& prior) {
    line("from", number_words(prior.from));
    line("to", number_words(prior.to));
    line("scale", in_quotes(scale_of(prior)));
  }

  void write_target(const Target& target) {
    text_ += "\n[[calibration.target]]\n";
    line("name", in_quotes(target.name));
    line("label", in_quotes(target.label));
    text_ += seen_words(target.seen, "\n") + "\n";
    if (target.minus) line("minus", "{ " + seen_words(*target.minus, ", ") + " }");
    if (!std::isinf(target.band.least)) line("least", number_words(target.band.least));
    if (!std::isinf(target.band.most)) line("most", number_words(target.band.most));
    line("tolerance", number_words(target.band.tolerance));
    line("source", in_quotes(target.source));
    line("mark", in_quotes(target.mark));
  }

  std::string seen_words(const Seen& seen, const std::string& between) const {
    std::string words = "outcome = " + in_quotes(declaration_.outcomes[seen.outcome].name);
    const auto add = [&](const char* key, const std::string& value) {
      words += fmt::format("{}{} = {}", between, key, value);
    };
    add("variant", in_quotes(scenario_.variants[seen.variant].name));
    if (seen.sector) add("sector", in_quotes(scenario_.sectors[*seen.sector].name));
    add("from", std::to_string(seen.from));
    add("to", std::to_string(seen.to));
    return words;
  }

  const Scenario& scenario_;
  const Declaration& declaration_;
  const Calibration& calibration_;
  std::string text_;
};

}  // namespace

std::string resolved_calibration(const Scenario& scenario, const Declaration& declaration) {
  return CalibrationWriter(scenario, declaration).write();
}

}  // namespace tillit
