#pragma once

#include <array>
#include <memory>
#include <vector>

#include "models/hierarchy_polyarchy/closed_form.hpp"
#include "models/hierarchy_polyarchy/hierarchy_polyarchy.hpp"
#include "sim/run/model.hpp"

namespace tillit::hierarchy_polyarchy {

/// What our own draws decide.
enum Purpose : std::uint32_t { purpose_project, purpose_judgement };

/// Organisations, each with new projects every week. The bureaus' judgements of a project are the
/// same whatever the structure: what a hierarchy accepts a polyarchy accepts, too.
class Screens : public World {
 public:
  Screens(const Screening& screening, RandomWorld random_world, std::size_t organisations);

  std::unique_ptr<World> branch() const override { return std::make_unique<Screens>(*this); }
  void live(int week, const Policy& policy, WeekRecord& record) override;
  std::vector<Standing> standings() const override;
  void show(ColumnVisitor& visitor) override;

 private:
  struct Decision {
    bool accepted;
    std::uint32_t judgements;
  };
  void screen(int week, std::size_t organisation, float polyarchy);
  Decision decide(int week, std::uint32_t project, bool good, bool parallel) const;
  void measure(const Policy& policy, WeekRecord& record);
  double value_of(std::size_t organisation) const;  ///< per project of the week

  Screening screening_;
  PhiloxKey key_;
  std::size_t organisations_;

  // Of organisations, in the week lived last.
  Column<std::uint32_t> good_, good_accepted_, bad_accepted_, judgements_;
  std::vector<std::array<double, measured_count>> measured_;
};

}  // namespace tillit::hierarchy_polyarchy
