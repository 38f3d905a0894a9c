#include "models/governance/explanation/explained.hpp"

#include <array>
#include <stdexcept>

#include "models/governance/declaration/declaration.hpp"
#include "models/governance/explanation/meeting_ground.hpp"

namespace tillit::governance {
namespace {

Explainable outcome_by(Measured outcome, std::vector<Term> terms,
                       std::unique_ptr<Account> account) {
  const Outcome& declared = governance_declaration().outcomes[static_cast<std::size_t>(outcome)];
  return {outcome, declared.name, declared.label, std::move(terms), std::move(account)};
}

Explainable by_meetings(Measured outcome, std::unique_ptr<Account> account,
                        std::initializer_list<Term> added) {
  std::vector<Term> terms(quality_terms.begin(), quality_terms.end());
  terms.insert(terms.end(), added);
  return outcome_by(outcome, std::move(terms), std::move(account));
}

std::vector<Explainable> all_explainable() {
  std::vector<Explainable> all;
  const auto equation = [&](Measured outcome, std::unique_ptr<Equation> (*make)()) {
    std::unique_ptr<Equation> made = make();
    std::vector<Term> terms = made->terms();
    all.push_back(outcome_by(outcome, std::move(terms), account_of(std::move(made))));
  };
  const auto link = [&](Term term, std::unique_ptr<Equation> (*make)()) {
    std::unique_ptr<Equation> made = make();
    std::vector<Term> terms = made->terms();
    const Cause cause = cause_of(term);
    all.push_back({{}, cause.name, cause.label, std::move(terms), account_of(std::move(made))});
  };
  all.push_back(by_meetings(Measured::quality, account_of_quality(),
                            {Term::chance, Term::mix, Term::limits}));
  equation(Measured::control, equation_of_control);
  equation(Measured::discretion, equation_of_discretion);
  equation(Measured::admin_share, equation_of_admin_share);
  equation(Measured::support, equation_of_support);
  equation(Measured::alignment, equation_of_alignment);
  equation(Measured::workload, equation_of_workload);
  equation(Measured::gaming, equation_of_gaming);
  equation(Measured::practice, equation_of_practice);
  equation(Measured::latent_risk, equation_of_latent_risk);
  equation(Measured::inspector_trust, equation_of_inspector_trust);
  equation(Measured::indicator, equation_of_indicator);
  all.push_back(outcome_by(Measured::leadership,
                           {Term::leader, Term::standing, Term::new_managers, Term::limits},
                           account_of_leadership()));
  equation(Measured::manager_trust, equation_of_manager_trust);
  equation(Measured::staff_trust, equation_of_staff_trust);
  equation(Measured::can, equation_of_can);
  equation(Measured::want, equation_of_want);
  equation(Measured::dare, equation_of_dare);
  equation(Measured::strain, equation_of_strain);
  equation(Measured::sick_leave, equation_of_sick_leave);
  equation(Measured::turnover, equation_of_turnover);
  all.push_back(by_meetings(Measured::citizen_trust, account_of_citizen_trust(), {Term::standing}));
  all.push_back(by_meetings(Measured::need, account_of_need(), {Term::standing, Term::limits}));
  equation(Measured::serious_incidents, equation_of_serious_incidents);
  equation(Measured::board_trust, equation_of_board_trust);
  equation(Measured::pressure, equation_of_pressure);
  link(Term::control_by_board, equation_of_control_by_board);
  link(Term::control_by_directors, equation_of_control_by_directors);
  link(Term::control_by_area_managers, equation_of_control_by_area_managers);
  return all;
}

/// A term, and under which name it can be explained itself.
Cause followed_by(Term term, const std::vector<Explainable>& all) {
  Cause cause = cause_of(term);
  // Members' trust in the chain above them goes by a shorter name in the equations it enters.
  const std::string name = term == Term::trust ? "staff_trust" : cause.name;
  for (const Explainable& one : all) {
    if (one.name == name) cause.explained_as = name;
  }
  return cause;
}

}  // namespace

Explainable explainable(const std::string& outcome) {
  for (Explainable& one : all_explainable()) {
    if (one.name == outcome) return std::move(one);
  }
  throw std::out_of_range("no equation explains " + outcome);
}

std::vector<ExplainedOutcome> explained_outcomes() {
  std::vector<Cause> levers;
  for (const Lever& lever : governance_declaration().levers) {
    levers.push_back({lever.name, lever.label});
  }
  const std::vector<Explainable> all = all_explainable();
  std::vector<ExplainedOutcome> outcomes;
  for (const Explainable& one : all) {
    ExplainedOutcome outcome{one.name, one.label, {}, levers, chain_causes()};
    for (const Term term : one.terms) outcome.terms.push_back(followed_by(term, all));
    outcomes.push_back(std::move(outcome));
  }
  return outcomes;
}

}  // namespace tillit::governance
