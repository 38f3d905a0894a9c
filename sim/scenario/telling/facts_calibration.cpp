#include "sim/scenario/telling/facts_calibration.hpp"

#include <fmt/format.h>

#include "sim/scenario/calibration.hpp"
#include "sim/scenario/telling/facts_target.hpp"
#include "sim/scenario/words.hpp"

namespace tillit {
namespace {

class CalibrationFacts {
 public:
  CalibrationFacts(const Scenario& scenario, const Declaration& declaration,
                   std::vector<Fact>& facts)
      : scenario_(scenario),
        declaration_(declaration),
        calibration_(*scenario.calibration),
        facts_(facts) {}

  void add_all() {
    add({"calibration: points", "kalibrering: punkter"}, calibration_.particles);
    add({"calibration: share that is kept", "kalibrering: andel som behålls"}, calibration_.keep);
    add({"calibration: generations, at most", "kalibrering: generationer, högst"},
        calibration_.generations);
    add({"calibration: ends if no larger share is nearer",
         "kalibrering: slutar om inte större andel är närmare"},
        calibration_.least_accepted);
    add({"calibration: distance", "kalibrering: avstånd"}, name_of(calibration_.distance));
    for (std::size_t i = 0; i < calibration_.varied.size(); ++i) add_prior(i);
    for (const Target& target : calibration_.targets) {
      add_target_facts(target, scenario_, declaration_, facts_);
    }
  }

 private:
  void add(Text where, Text value, std::string unit = "1") {
    facts_.push_back({std::move(where), std::move(value), std::move(unit)});
  }
  void add(Text where, const std::string& value) { add(std::move(where), Text{value, value}); }
  template <class Number>
  void add(Text where, Number value) {
    const std::string digits = number_words(static_cast<double>(value));
    add(std::move(where),
        Text{localized(digits, Language::english), localized(digits, Language::swedish)});
  }

  void add_prior(std::size_t i) {
    const Varied& one = calibration_.varied[i];
    const Prior& prior = calibration_.priors[i];
    const Text range = range_words(prior.from, prior.to, false, "1");
    add({fmt::format("prior of {}: {}", one.path, one.meaning.en),
         fmt::format("kalibreringens gränser för {}: {}", one.path, one.meaning.sv)},
        Text{fmt::format("{} ({})", range.en, scale_of(prior)),
             fmt::format("{} ({})", range.sv, scale_of(prior))},
        one.unit);
  }

  const Scenario& scenario_;
  const Declaration& declaration_;
  const Calibration& calibration_;
  std::vector<Fact>& facts_;
};

}  // namespace

void add_calibration_facts(const Scenario& scenario, const Declaration& declaration,
                           std::vector<Fact>& facts) {
  CalibrationFacts(scenario, declaration, facts).add_all();
}

}  // namespace tillit
