#pragma once

#include <array>
#include <memory>
#include <vector>

#include "models/mutual_learning/mutual_learning.hpp"
#include "sim/run/model.hpp"

namespace tillit::mutual_learning {

/// The numbers of the declaration's parameters.
struct Setting {
  std::size_t dimensions;
  std::size_t members;
  float fast_socialisation;
};

/// What our own draws decide.
enum Purpose : std::uint32_t {
  purpose_reality,
  purpose_first_beliefs,
  purpose_leaving,
  purpose_newcomer,
  purpose_turbulence,
  purpose_action,
  purpose_socialisation,
  purpose_code
};

/// A number for each dimension; those beyond the setting's are not used.
using Dimensions = std::array<float, most_dimensions>;

/// Organisations, their members and their codes. Beliefs lie side by side: those of the first
/// member of the first organisation, one after the other, then those of the second member.
class Learning : public World {
 public:
  Learning(const Setting& setting, RandomWorld random_world, std::size_t organisations);

  std::unique_ptr<World> branch() const override { return std::make_unique<Learning>(*this); }
  void live(int week, const Policy& policy, WeekRecord& record) override;
  std::vector<Standing> standings() const override;
  void show(ColumnVisitor& visitor) override;

 private:
  using Measurement = std::array<double, measured_count>;

  // Steps of an organisation's week; `levers` are those in force there.
  void replace_members(int week, std::size_t organisation, const float* levers);
  void turn_reality(int week, std::size_t organisation, const float* levers);
  Dimensions votes_of_the_superior(int week, std::size_t organisation) const;
  Dimensions code_after(int week, std::size_t organisation, const Dimensions& votes,
                        const float* levers) const;
  void socialise(int week, std::size_t organisation, const float* levers);
  Measurement measured(std::size_t organisation) const;

  void draw_beliefs(Purpose purpose, int week, std::size_t member);
  const float* reality(std::size_t organisation) const;
  const float* code(std::size_t organisation) const;
  float knowledge(const float* beliefs, std::size_t organisation) const;  ///< right minus wrong

  Setting setting_;
  PhiloxKey key_;
  std::size_t organisations_;
  Column<float> reality_, code_;  ///< of the dimensions of organisations: -1 or 1; -1, 0 or 1
  Column<float> beliefs_;         ///< of the dimensions of members: -1, 0 or 1
  std::vector<Measurement> measured_;
};

}  // namespace tillit::mutual_learning
