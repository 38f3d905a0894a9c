#include "sim/scenario/telling/resolved_calibration.hpp"

#include <fmt/format.h>

#include "sim/scenario/calibration.hpp"
#include "sim/scenario/telling/resolved_target.hpp"
#include "sim/scenario/telling/toml_words.hpp"
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
    for (const Target& target : calibration_.targets) {
      text_ += "\n[[calibration.target]]\n" + resolved_target(target, scenario_, declaration_);
    }
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
