#pragma once

#include <array>
#include <memory>
#include <span>
#include <vector>

#include "models/governance/explanation/seen.hpp"
#include "models/governance/explanation/terms.hpp"
#include "sim/arithmetic/functions.hpp"

namespace tillit::governance {

inline constexpr std::size_t most_inputs = 9;

/// A variable as the equations here take it.
inline double number(float value) { return double{value}; }

/// The numbers that an equation looks at this week, in the order of its inputs.
using Inputs = std::array<double, most_inputs>;

/// Whose a variable is.
enum class Holder { members, units, boards };

/// A member of a unit, the unit itself, or its board.
struct Agent {
  const SeenUnit& unit;
  std::uint32_t member;

  std::size_t place() const { return unit.first_member + member; }  ///< in Seen's staff
};

/// What is added to a variable by what is no input of its target.
struct Added {
  Term term = Term::limits;
  double amount = 0;
};
inline constexpr std::size_t most_added = 2;

/// How an agent's variable went through the week:
///   lived = clamp(before + first + speed * target + own + later)
struct Course {
  double before = 0;  ///< at the beginning of the week
  Added first;        ///< what happens before it follows its target
  double speed = 1;   ///< 0: nothing draws it this week
  double own = 0;     ///< what it takes from itself, such as -speed * (before + first)
  double kept = 1;    ///< what is left after a week of what it gained earlier, by `own` alone
  std::array<Added, most_added> later{};  ///< in the end
  double lived = 0;                       ///< as it was lived, by those who leave too
  double after = 0;                       ///< with newcomers in the place of leavers
};

/// The equation of one variable, as section 3 of the specification writes it: slow, plain, and held
/// every week against what the week's own steps made.
class Equation {
 public:
  virtual ~Equation() = default;

  /// The terms it consists of, in the order of Inputs. What `look` gives beyond them belongs to no
  /// term, such as the variable itself.
  virtual std::span<const Term> inputs() const = 0;
  virtual Inputs look(const Week& week, const Seen& seen, const Agent& agent) const = 0;

  /// What the inputs together draw the variable to (or add to it), before it is cut to [0, 1].
  virtual double target(const Parameters& p, const Inputs& in) const = 0;
  virtual bool target_is_cut() const { return true; }

  /// `target`: as it acts, cut if it is cut.
  virtual Course course(const Week& week, const Seen& seen, const Agent& agent,
                        double target) const = 0;

  virtual Holder holder() const { return Holder::units; }
  /// Whether it goes on from last week; if not, `course` only has to tell what was lived.
  virtual bool lasts() const { return true; }
  virtual bool is_cut() const { return lasts(); }  ///< itself, to [0, 1]

  /// With which inputs those of later weeks are compared; the first week's own.
  virtual Inputs reference(const Inputs& first, const Course&) const { return first; }

  /// What is left after a week of what a lasting variable gained earlier, where its inputs have not
  /// moved and draw it to `pull`.
  virtual double kept(const Course& course, const Inputs& /*unmoved*/, double /*pull*/) const {
    return course.kept;
  }

  /// The terms it has beside its inputs.
  virtual std::span<const Term> added() const = 0;

  /// Its inputs, then what it has beside them.
  std::vector<Term> terms() const {
    std::vector<Term> all(inputs().begin(), inputs().end());
    all.insert(all.end(), added().begin(), added().end());
    return all;
  }
};

/// A variable that moves toward its target, `rate` of the way each week.
inline Course toward_target(double before, const Added& first, double rate, double lived,
                            double after) {
  Course course;
  course.before = before;
  course.first = first;
  course.speed = rate;
  course.own = -rate * (before + first.amount);
  course.kept = 1 - rate;
  course.lived = lived;
  course.after = after;
  return course;
}

/// The same for a variable of a member of staff.
inline Course toward_target(const Seen& seen, const Agent& agent, float StaffRow::*variable,
                            float rate) {
  const auto of = [&](const std::vector<StaffRow>& rows) {
    return number(rows[agent.place()].*variable);
  };
  return toward_target(of(seen.staff_before), {}, number(rate), of(seen.staff_lived),
                       of(seen.staff_after));
}

// Section 3.6
std::unique_ptr<Equation> equation_of_staff_trust();
std::unique_ptr<Equation> equation_of_want();
std::unique_ptr<Equation> equation_of_dare();
std::unique_ptr<Equation> equation_of_strain();
std::unique_ptr<Equation> equation_of_can();
// Section 3.3
std::unique_ptr<Equation> equation_of_control();
std::unique_ptr<Equation> equation_of_control_by_area_managers();
std::unique_ptr<Equation> equation_of_control_by_directors();
// Section 3.5
std::unique_ptr<Equation> equation_of_alignment();
std::unique_ptr<Equation> equation_of_admin_share();
std::unique_ptr<Equation> equation_of_discretion();
std::unique_ptr<Equation> equation_of_support();
std::unique_ptr<Equation> equation_of_sick_leave();
std::unique_ptr<Equation> equation_of_turnover();
// Sections 3.4 and 3.6
std::unique_ptr<Equation> equation_of_inspector_trust();
std::unique_ptr<Equation> equation_of_gaming();
// Sections 3.8 and 3.9
std::unique_ptr<Equation> equation_of_workload();
std::unique_ptr<Equation> equation_of_latent_risk();
std::unique_ptr<Equation> equation_of_practice();
std::unique_ptr<Equation> equation_of_serious_incidents();
// Sections 3.2 and 3.11
std::unique_ptr<Equation> equation_of_manager_trust();
std::unique_ptr<Equation> equation_of_board_trust();
std::unique_ptr<Equation> equation_of_pressure();
std::unique_ptr<Equation> equation_of_control_by_board();
std::unique_ptr<Equation> equation_of_indicator();

/// F of 3.5. Section 3.5 keeps it nowhere.
struct FollowUp {
  double control, dialogue, support, indicators, values, leadership;
};
double follow_up_of(const Parameters& p, const FollowUp& in);
FollowUp follow_up_inputs(const Week& week, const SeenUnit& unit);

inline double control_on(const Week& week, const SeenUnit& unit) {
  return number(week.state.unit_managers.control[unit.slot]);
}

/// What hangs on indicators there: more for private providers.
inline double stakes_on(const Week& week, const SeenUnit& unit) {
  return clamp01(number(week.levers(unit.service).stakes) * number(unit.before.stakes_factor));
}

inline double support_in(const Week& week, const SeenUnit& unit) {
  return number(week.signals.report.support[unit.slot]);
}

}  // namespace tillit::governance
