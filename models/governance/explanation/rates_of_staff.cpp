#include "models/governance/explanation/account.hpp"
#include "models/governance/explanation/formula.hpp"
#include "models/governance/explanation/rates_of_members.hpp"
#include "sim/arithmetic/functions.hpp"

// What happens to members with a probability of their own: the target is what was to be expected,
// and what the draws gave beyond it is chance.

namespace tillit::governance {
namespace {

class RateOfMembers : public Formula {
 public:
  Holder holder() const override { return Holder::members; }

 protected:
  static const StaffRow& lived(const Seen& seen, const Agent& agent) {
    return seen.staff_lived[agent.place()];
  }
  static Words words(const Week& week, const Agent& agent) {
    return week.draw(Purpose::staff_week, agent.unit.number, agent.member);
  }
};

/// Absent: see chance_of_absence.
class SickLeave final : public RateOfMembers {
 public:
  std::span<const Term> inputs() const override {
    static constexpr std::array terms{Term::strain};
    return terms;
  }
  std::span<const Term> added() const override {
    static constexpr std::array terms{Term::draws};
    return terms;
  }
  Inputs look(const Week&, const Seen& seen, const Agent& agent) const override {
    return {number(lived(seen, agent).strain)};
  }
  double target(const Parameters& p, const Inputs& in) const override {
    return chance_of_absence(p, in[0]);
  }
  Course course(const Week& week, const Seen& seen, const Agent& agent,
                double target) const override {
    const float p_absent = chance_of_absence(week.setting.parameters, lived(seen, agent).strain);
    Course course = lived_as(chance(words(week, agent).second) < p_absent ? 1.0f : 0.0f);
    course.later[0] = {Term::draws, course.lived - target};
    return course;
  }
};

/// Leaves with probability clamp(0.0022 exp(2 (strain - 0.5) - 1.5 (trust - 0.5)), 0, 0.2); told at
/// a year's pace
class Turnover final : public RateOfMembers {
 public:
  std::span<const Term> inputs() const override {
    static constexpr std::array terms{Term::strain, Term::trust};
    return terms;
  }
  std::span<const Term> added() const override {
    static constexpr std::array terms{Term::draws, Term::removed};
    return terms;
  }
  Inputs look(const Week&, const Seen& seen, const Agent& agent) const override {
    return {number(lived(seen, agent).strain), number(lived(seen, agent).trust)};
  }
  double target(const Parameters& p, const Inputs& in) const override {
    return weeks_of_year * probability(p, in[0], in[1]);
  }
  Course course(const Week& week, const Seen& seen, const Agent& agent,
                double target) const override {
    const StaffRow& member = lived(seen, agent);
    const bool leaves = (member.marks & mark_leaves) != 0;
    const bool removed = !leaves && (member.marks & mark_removed) != 0;
    const float p_leaves = probability(week.setting.parameters, member.strain, member.trust);
    const bool drawn = chance(words(week, agent).first) < p_leaves;
    check_follows("who leaves", drawn ? 1 : 0, leaves ? 1 : 0, 0);
    Course course = lived_as(leaves || removed ? float{weeks_of_year} : 0.0f);
    course.later = {{{Term::draws, (leaves ? weeks_of_year : 0) - target},
                     {Term::removed, removed ? weeks_of_year : 0}}};
    return course;
  }

 private:
  static constexpr double weeks_of_year = 52;

  template <class Number>
  static Number probability(const Parameters& p, Number strain, Number trust) {
    const auto exponent =
        Number{p.leaving_per_strain} * (strain - Number{p.leaving_strain_reference}) -
        Number{p.leaving_per_trust} * (trust - Number{p.leaving_trust_reference});
    return clamp(Number{p.leaving_rate} * exponential(exponent), Number{0}, Number{p.leaving_most});
  }
};

}  // namespace

std::unique_ptr<Equation> equation_of_sick_leave() { return std::make_unique<SickLeave>(); }
std::unique_ptr<Equation> equation_of_turnover() { return std::make_unique<Turnover>(); }

}  // namespace tillit::governance
