#include "sim/design/morris.hpp"

#include "sim/design/draws.hpp"

namespace tillit {

LevelNumbers morris_trajectories(std::size_t factors, std::size_t trajectories,
                                 std::uint32_t levels, std::uint64_t seed) {
  const DesignDraws starts(seed, StudyPurpose::morris_start);
  const DesignDraws orders(seed, StudyPurpose::morris_order);
  const std::uint32_t move = levels / 2;
  LevelNumbers points;
  for (std::size_t trajectory = 0; trajectory < trajectories; ++trajectory) {
    std::vector<std::uint32_t> point(factors);
    for (std::size_t f = 0; f < factors; ++f) {
      const Words words = starts(trajectory, f, 0);
      point[f] = choose(words.first, levels);
    }
    points.push_back(point);
    for (const std::uint32_t f : orders.order(factors, trajectory, 0)) {
      point[f] = point[f] < move ? point[f] + move : point[f] - move;
      points.push_back(point);
    }
  }
  return points;
}

Points morris(const std::vector<Factor>& factors, std::size_t trajectories, std::uint32_t levels,
              std::uint64_t seed) {
  Points points;
  for (const auto& row : morris_trajectories(factors.size(), trajectories, levels, seed)) {
    std::vector<double>& point = points.emplace_back();
    for (std::size_t f = 0; f < row.size(); ++f) {
      const bool some_values = values_of(factors[f]) > 0;
      const double unit = some_values ? (row[f] + 0.5) / levels : row[f] / (levels - 1.0);
      point.push_back(value_at(factors[f], unit));
    }
  }
  return points;
}

}  // namespace tillit
