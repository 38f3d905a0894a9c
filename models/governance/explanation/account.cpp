#include "models/governance/explanation/account.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "models/governance/explanation/ledger.hpp"
#include "models/governance/explanation/shapley.hpp"
#include "sim/arithmetic/functions.hpp"

// A variable that lasts forgets: of what it gained in a week, a part is lost in each week after.
// With x' = kept x + speed target, and the target its value in the first week plus what each input
// has changed in it since, the equation is solved term by term:
//   C_k' = kept C_k + speed (what input k has changed in the target)
// so that contributions stay within the scale of the variable. What is left, where it would have
// gone had no input moved, is the term `standing`.

namespace tillit::governance {
namespace {

/// How an agent stood in the week with which the others are compared.
struct Reference {
  Inputs inputs;
  std::array<Added, most_added> later;
  double cut;  ///< what the ends of the scale took, of a variable that does not last
};

class EquationAccount final : public Account {
 public:
  explicit EquationAccount(std::unique_ptr<Equation> equation)
      : equation_(std::move(equation)), inputs_(equation_->inputs()), ledger_(equation_->terms()) {}

  WeekOfTerms take(const Week& week, const Seen& seen) override {
    WeekOfTerms told;
    told.by_service.resize(week.setting.tree.sector_of_service.size());
    next_ = 0;
    for (const SeenUnit& unit : seen.units) {
      const std::uint32_t agents = agents_of(unit);
      const double weight = equation_->holder() == Holder::units ? double(unit.staff) : 1;
      for (std::uint32_t member = 0; member < agents; ++member) {
        take(week, seen, {unit, member}, weight, told);
      }
    }
    is_first_ = false;
    return told;
  }

 private:
  /// A board is told of with the first of its units.
  std::uint32_t agents_of(const SeenUnit& unit) const {
    if (equation_->holder() == Holder::members) return unit.staff;
    return equation_->holder() == Holder::units || unit.first_of_board ? 1 : 0;
  }

  double acting(double target) const {
    return equation_->target_is_cut() ? clamp01(target) : target;
  }
  double cut(double x) const { return equation_->is_cut() ? clamp01(x) : x; }

  void take(const Week& week, const Seen& seen, const Agent& agent, double weight,
            WeekOfTerms& told) {
    const Parameters& p = week.setting.parameters;
    const Inputs inputs = equation_->look(week, seen, agent);
    const double target = equation_->target(p, inputs);
    const Course course = equation_->course(week, seen, agent, acting(target));
    const double x = drawn(course, acting(target));
    check_follows("variable", cut(x), course.lived, most_rounding);
    if (is_first_) {
      references_.push_back({equation_->reference(inputs, course), course.later, cut(x) - x});
      ledger_.enter_agent();
    } else if (equation_->lasts()) {
      account(p, course, inputs, target);
    } else {
      account_anew(p, course, inputs, cut(x) - x);
    }
    const std::span<const double> so_far = ledger_.of(next_++);
    for (std::size_t i = 0; i < so_far.size(); ++i) {
      told.of(ledger_.terms()[i]) += weight * so_far[i];
    }
    told.value.add(course.after, weight);
    told.by_service[agent.unit.service].add(course.after, weight);
    if (course.speed == 0) return;  // nothing draws it this week
    for (std::size_t i = 0; i < inputs_.size(); ++i) told.input(inputs_[i]).add(inputs[i], weight);
  }

  /// The variable as its equation gives it, before it is cut to [0, 1].
  static double drawn(const Course& course, double target) {
    double x = course.before + course.first.amount + course.own;
    if (course.speed != 0) x += course.speed * target;
    for (const Added& added : course.later) x += added.amount;
    return x;
  }

  /// The inputs where some have moved since the first week, and others have not. What follows after
  /// the inputs is as it is.
  Inputs mixed(const Inputs& inputs, MovedInputs moved) const {
    Inputs mixed = inputs;
    for (std::size_t i = 0; i < inputs_.size(); ++i) {
      if (((moved >> i) & 1u) == 0) mixed[i] = references_[next_].inputs[i];
    }
    return mixed;
  }

  /// What each input has changed in the target since the first week.
  std::array<double, most_inputs> shares(const Parameters& p, const Inputs& inputs) const {
    const Inputs& before = references_[next_].inputs;
    MovedInputs moving = 0;
    for (std::size_t i = 0; i < inputs_.size(); ++i) {
      if (inputs[i] != before[i]) moving |= 1u << i;
    }
    std::array<double, most_inputs> shares{};
    share_change(
        moving, [&](MovedInputs moved) { return equation_->target(p, mixed(inputs, moved)); },
        std::span(shares).first(inputs_.size()));
    return shares;
  }

  /// Of a variable that is new every week.
  void account_anew(const Parameters& p, const Course& course, const Inputs& inputs, double cut) {
    const Reference& first = references_[next_];
    const std::span<double> all = ledger_.of(next_);
    std::fill(all.begin(), all.end(), 0.0);
    const auto changed = shares(p, inputs);
    for (std::size_t i = 0; i < inputs_.size(); ++i) ledger_.add(all, inputs_[i], changed[i]);
    for (const Added& added : course.later) ledger_.add(all, added.term, added.amount);
    for (const Added& added : first.later) ledger_.add(all, added.term, -added.amount);
    ledger_.add(all, Term::limits, cut - first.cut);
  }

  void account(const Parameters& p, const Course& course, const Inputs& inputs, double target) {
    const std::span<double> all = ledger_.of(next_);
    const auto add = [&](Term term, double amount) { ledger_.add(all, term, amount); };
    add(course.first.term, course.first.amount);
    if (course.speed != 0 || course.own != 0) follow_target(p, course, inputs, target);
    // What the ends of the scale take from the variable itself.
    const double x = drawn(course, acting(target));
    add(Term::limits, cut(x) - x);
    for (const Added& added : course.later) add(added.term, added.amount);
    add(Term::turnover, course.after - course.lived);
  }

  void follow_target(const Parameters& p, const Course& course, const Inputs& inputs,
                     double target) {
    const std::span<double> all = ledger_.of(next_);
    const Inputs unmoved = mixed(inputs, 0);
    const double held = equation_->target(p, unmoved), pull = acting(held);
    const double kept = equation_->kept(course, unmoved, pull);

    // What inputs gained fades; where the variable was heading takes what is left of the change.
    const double faded = ledger_.fade(all, kept, Term::standing);
    ledger_.add(all, Term::standing, faded + course.speed * pull + course.own);

    const auto changed = shares(p, inputs);
    for (std::size_t i = 0; i < inputs_.size(); ++i) {
      ledger_.add(all, inputs_[i], course.speed * changed[i]);
    }
    // What the ends of the scale take from the target, more or less than in the first week.
    ledger_.add(all, Term::limits, course.speed * ((acting(target) - target) - (pull - held)));
  }

  std::unique_ptr<Equation> equation_;
  std::span<const Term> inputs_;
  // By agent, in the order in which they are taken.
  std::vector<Reference> references_;
  Ledger ledger_;
  std::size_t next_ = 0;
  bool is_first_ = true;
};

}  // namespace

void check_follows(const char* what, double expected, double lived, double rounding) {
  // Written so that what is not a number does not pass.
  if (absolute(expected - lived) <= rounding * larger(1.0, absolute(lived))) return;
  throw std::logic_error(
      fmt::format("the explanation does not follow the model: {} {} expected, {} lived", what,
                  expected, lived));
}

std::unique_ptr<Account> account_of(std::unique_ptr<Equation> equation) {
  return std::make_unique<EquationAccount>(std::move(equation));
}

}  // namespace tillit::governance
