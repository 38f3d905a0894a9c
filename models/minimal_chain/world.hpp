#pragma once

#include <array>
#include <memory>
#include <vector>

#include "models/minimal_chain/minimal_chain.hpp"
#include "models/minimal_chain/rules.hpp"
#include "models/minimal_chain/staff_kernel.hpp"
#include "sim/run/model.hpp"

namespace tillit::minimal_chain {

inline constexpr std::size_t year = 52;  // weeks
// Worth handing to another thread.
inline constexpr std::size_t blocks_at_once = 8;
inline constexpr std::size_t municipalities_at_once = 64;

/// An agent's number, as draws name it.
inline std::uint32_t as_who(std::size_t number) { return static_cast<std::uint32_t>(number); }

/// Everyone in the chain. Units are numbered through: those of the first municipality, those of the
/// second, and so on; 16 of them make a block.
class Chain : public World {
 public:
  Chain(const Rules& rules, RandomWorld key, std::size_t municipalities);

  std::unique_ptr<World> branch() const override { return std::make_unique<Chain>(*this); }
  void live(int week, const Policy& policy, WeekRecord& record) override;
  std::vector<Standing> standings() const override;
  void show(ColumnVisitor& visitor) override;

 private:
  void start();
  void managers_control(const Policy& policy);
  void staff_meet_clients(int week);
  void managers_trust();
  void boards_react();
  void inspectors_visit(int week);
  void measure(int week, WeekRecord& record);
  StaffBlock block(std::size_t number);

  Rules rules_;
  PhiloxKey key_;
  std::size_t municipalities_, units_per_municipality_, staff_per_unit_, units_, blocks_;
  StaffWeek* staff_week_;  ///< compiled for this processor

  // State.
  Column<float> trust_, competence_, motivation_, courage_;  ///< of staff
  Column<float> control_, manager_trust_;                    ///< of units
  Column<float> pressure_, year_quality_;                    ///< of municipalities
  Column<float> style_;                                      ///< of inspectors
  // Signals of the week, of units.
  Column<float> support_;                                                         ///< going down
  Column<float> quality_, incidents_, trust_sum_, motivation_sum_, courage_sum_;  ///< going up
  using Measurement = std::array<double, pressure + 1>;
  std::vector<Measurement> measured_;  ///< the week's outcomes, of municipalities
};

}  // namespace tillit::minimal_chain
