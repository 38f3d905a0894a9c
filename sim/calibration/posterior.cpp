#include "sim/calibration/posterior.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "sim/calibration/prior.hpp"
#include "sim/store/study_axes.hpp"

namespace tillit {

Posterior::Posterior(const Calibration& calibration, std::vector<Particle> kept,
                     const ValuesOfGenerations& values)
    : calibration_(calibration), kept_(std::move(kept)) {
  double sum = 0;
  for (const Particle& one : kept_) sum += one.weight;
  for (Particle& one : kept_) {
    one.weight /= sum;
    std::vector<double>& parameters = parameters_.emplace_back();
    for (std::size_t i = 0; i < one.unit.size(); ++i) {
      parameters.push_back(value_at(calibration.priors.at(i), one.unit[i]));
    }
    values_.push_back(values.at(one.generation).at(one.number));
  }
}

double Posterior::largest_distance() const {
  double largest = 0;
  for (const Particle& one : kept_) largest = std::max(largest, one.distance);
  return largest;
}

Weighted Posterior::column(const std::vector<std::vector<double>>& rows, std::size_t which) const {
  Weighted all;
  for (std::size_t i = 0; i < kept_.size(); ++i) {
    all.values.push_back(rows[i].at(which));
    all.weights.push_back(kept_[i].weight);
  }
  return all;
}

std::string Posterior::csv() const {
  std::string text = "generation,point,weight,distance";
  for (const Varied& one : calibration_.varied) {
    text += fmt::format(",{}{}", DesignAxis::prefix, one.name);
  }
  for (const Target& one : calibration_.targets) text += "," + one.name;
  text += "\n";
  for (std::size_t i = 0; i < kept_.size(); ++i) {
    const Particle& one = kept_[i];
    text += fmt::format("{},{},{},{}", one.generation, one.number, one.weight, one.distance);
    for (const double value : parameters_[i]) text += fmt::format(",{}", value);
    for (const double value : values_[i]) text += fmt::format(",{}", value);
    text += "\n";
  }
  return text;
}

}  // namespace tillit
