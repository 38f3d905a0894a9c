#include "sim/study/design_point.hpp"

#include <cmath>
#include <utility>

#include "sim/run/largest_world.hpp"
#include "sim/scenario/mistakes/mistakes.hpp"

namespace tillit {
namespace {

void set(Scenario& scenario, const Varied& varied, double value) {
  switch (varied.what) {
    case Varied::What::parameter:
      scenario.parameters.at(varied.index) = value;
      scenario.parameter_set.at(varied.index) = true;
      return;
    case Varied::What::sector_parameter:
      scenario.sectors.at(varied.group).values.at(varied.index) = value;
      return;
    case Varied::What::lever:
      scenario.levers.at(varied.index) = value;
      return;
    case Varied::What::reform:
      for (Measure& measure : scenario.variants.at(varied.group).measures) {
        for (auto& [lever, set] : measure.levers) {
          if (static_cast<std::size_t>(lever) == varied.index) set = value;
        }
      }
      return;
    case Varied::What::mechanism:
      scenario.mechanisms.at(varied.index) = value != 0;
      return;
    case Varied::What::principals:
      scenario.population.principals = static_cast<int>(std::lround(value));
      return;
    case Varied::What::scale:
      scenario.population.scale = value;
      return;
  }
}

/// From whichever point it is at.
void move_to_point(Scenario& made, const Design& design, std::size_t point, const Model& model) {
  for (std::size_t i = 0; i < design.varied.size(); ++i) {
    set(made, design.varied[i], design.points.at(point).at(i));
  }
  if (design.varies_principals()) {
    Mistakes none;  // the population was checked with the scenario
    made.principals = model.principals(made, none);
  }
}

Auxiliary coordinate(const Design& design, std::size_t varied,
                     const std::vector<std::int32_t>& points) {
  const Varied& what = design.varied[varied];
  std::vector<double> values;
  for (const std::int32_t point : points) {
    values.push_back(design.points.at(static_cast<std::size_t>(point))[varied]);
  }
  Attributes attributes = {{"units", what.unit},
                           {"long_name", what.meaning.en},
                           {"long_name_sv", what.meaning.in(Language::swedish)},
                           {"path", what.path}};
  if (const Factor& factor = design.factors[varied]; factor.levels.empty()) {
    attributes.emplace_back("low", factor.low);
    attributes.emplace_back("high", factor.high);
  }
  return {DesignAxis::prefix + what.name, "design", std::move(values), std::move(attributes)};
}

}  // namespace

Scenario scenario_at_point(const Scenario& scenario, std::size_t point, const Model& model) {
  Scenario made = scenario;
  made.design = nullptr;
  made.record_principals = scenario.records_principals();
  move_to_point(made, *scenario.design, point, model);
  return made;
}

std::vector<WorldSize> sizes_at_points(const Scenario& scenario,
                                       const std::vector<std::int32_t>& points,
                                       const Model& model) {
  Scenario made = scenario;  // once: there can be a million points
  std::vector<WorldSize> sizes;
  for (const std::int32_t point : points) {
    move_to_point(made, *scenario.design, static_cast<std::size_t>(point), model);
    sizes.push_back(largest_world(model, made));
  }
  return sizes;
}

DesignAxis design_axis(const Scenario& scenario, const std::vector<std::int32_t>& points) {
  DesignAxis axis;
  if (!scenario.design) return axis;
  const Design& design = *scenario.design;
  axis.points = points;
  for (std::size_t i = 0; i < design.varied.size(); ++i) {
    axis.coordinates.push_back(coordinate(design, i, points));
  }
  if (!design.labels.empty()) {
    std::vector<std::string> labels;
    for (const std::int32_t point : points) {
      labels.push_back(design.labels.at(static_cast<std::size_t>(point)));
    }
    axis.coordinates.push_back(
        {std::string(DesignAxis::prefix) + "point",
         "design",
         std::move(labels),
         {{"long_name", "name of the point"}, {"long_name_sv", "punktens namn"}}});
  }
  axis.attributes = {{"long_name", "point of the design"},
                     {"long_name_sv", "försöksplanens punkt"},
                     {"method", design.method}};
  for (const auto& [name, value] : design.settings) axis.attributes.emplace_back(name, value);
  return axis;
}

}  // namespace tillit
