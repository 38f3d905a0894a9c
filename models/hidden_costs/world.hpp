#pragma once

#include <array>
#include <memory>
#include <vector>

#include "models/hidden_costs/hidden_costs.hpp"
#include "models/hidden_costs/setting.hpp"
#include "sim/run/model.hpp"

namespace tillit::hidden_costs {

/// What our own draws decide.
enum Purpose : std::uint32_t { purpose_kind, purpose_decision, purpose_third_party };

/// Principals with their agents. A principal starts from what theory says, that nobody gives
/// anything unless forced, and learns from what is given.
class Games : public World {
 public:
  Games(const Setting& setting, RandomWorld random_world, std::size_t principals);

  std::unique_ptr<World> branch() const override { return std::make_unique<Games>(*this); }
  void live(int week, const Policy& policy, WeekRecord& record) override;
  std::vector<Standing> standings() const override;
  void show(ColumnVisitor& visitor) override;
  std::vector<double> probe(const ProbedWeeks& weeks) override;

 private:
  /// Who decided, and what.
  struct Decision {
    bool by_third_party;
    bool controlled;
  };
  /// What the agents of a principal would give on average, and how they would differ.
  struct Replies {
    double trusted = 0, controlled = 0, spared = 0;
    double less = 0, same = 0, more = 0;
  };
  Decision decide(int week, std::size_t principal, const float* levers) const;
  Replies replies(std::size_t principal) const;
  void play(int week, std::size_t principal, const float* levers);

  Setting setting_;
  PhiloxKey key_;
  std::size_t principals_;
  Column<std::uint8_t> kind_;                        ///< of agents
  Column<float> trust_estimate_, control_estimate_;  ///< of principals
  Column<float> given_;                              ///< to principals in the week lived last
  std::vector<std::array<double, measured_count>> measured_;
};

}  // namespace tillit::hidden_costs
