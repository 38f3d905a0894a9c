#include "models/governance/explanation/account.hpp"

#include <fmt/format.h>

#include <numeric>
#include <stdexcept>

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
  double target;  ///< before it is cut
  double value;
};

class EquationAccount final : public Account {
 public:
  explicit EquationAccount(std::unique_ptr<Equation> equation)
      : equation_(std::move(equation)), terms_(equation_->inputs()) {}

  WeekOfTerms take(const Week& week, const Seen& seen) override {
    WeekOfTerms told;
    told.by_service.resize(week.setting.tree.sector_of_service.size());
    next_ = 0;
    for (const SeenUnit& unit : seen.units) {
      const std::uint32_t agents = equation_->of_members() ? unit.staff : 1;
      const double weight = equation_->of_members() ? 1 : double(unit.staff);
      for (std::uint32_t member = 0; member < agents; ++member) {
        take(week, seen, {unit, member}, weight, told);
      }
    }
    is_first_ = false;
    return told;
  }

 private:
  using Contributions = std::array<double, term_count>;

  static double& of(Contributions& all, Term term) { return all[static_cast<std::size_t>(term)]; }

  double acting(double target) const {
    return equation_->target_is_cut() ? clamp01(target) : target;
  }

  void take(const Week& week, const Seen& seen, const Agent& agent, double weight,
            WeekOfTerms& told) {
    const Parameters& p = week.setting.parameters;
    const Inputs inputs = equation_->look(week, seen, agent);
    const double target = equation_->target(p, inputs);
    const Course course = equation_->course(week, seen, agent, acting(target));
    check(course, acting(target));
    if (is_first_) {
      references_.push_back({inputs, target, course.after});
      contributions_.emplace_back();
    } else {
      account(p, course, inputs, target);
    }
    const Contributions& so_far = contributions_[next_++];
    for (std::size_t i = 0; i < term_count; ++i) told.contributions[i] += weight * so_far[i];
    told.value.add(course.after, weight);
    told.by_service[agent.unit.service].add(course.after, weight);
    for (std::size_t i = 0; i < terms_.size(); ++i) told.input(terms_[i]).add(inputs[i], weight);
  }

  /// The variable as its equation gives it, before it is cut to [0, 1].
  double drawn(const Course& course, double target) const {
    if (!equation_->lasts()) return target;
    return course.before + course.first + course.speed * target + course.own + course.later;
  }

  void check(const Course& course, double target) const {
    const double x = drawn(course, target);
    check_follows("variable", equation_->lasts() ? clamp01(x) : x, course.lived, most_rounding);
  }

  /// What each input has changed in the target since the first week.
  std::array<double, most_inputs> shares(const Parameters& p, const Inputs& inputs) const {
    const Inputs& before = references_[next_].inputs;
    MovedInputs moving = 0;
    for (std::size_t i = 0; i < terms_.size(); ++i) {
      if (inputs[i] != before[i]) moving |= 1u << i;
    }
    const auto target = [&](MovedInputs moved) {
      Inputs mixed = before;
      for (std::size_t i = 0; i < terms_.size(); ++i) {
        if ((moved >> i) & 1u) mixed[i] = inputs[i];
      }
      return equation_->target(p, mixed);
    };
    std::array<double, most_inputs> shares{};
    share_change(moving, target, std::span(shares).first(terms_.size()));
    return shares;
  }

  void account(const Parameters& p, const Course& course, const Inputs& inputs, double target) {
    Contributions& all = contributions_[next_];
    const auto changed = shares(p, inputs);
    if (!equation_->lasts()) {
      for (std::size_t i = 0; i < terms_.size(); ++i) of(all, terms_[i]) = changed[i];
      return;
    }
    const Reference& first = references_[next_];
    const double pull = acting(first.target);
    const double kept = course.kept + course.speed_per_value * pull;

    of(all, equation_->first_term()) += course.first;
    const double gained = std::accumulate(all.begin(), all.end(), 0.0) - of(all, Term::standing);
    const double standing =
        of(all, Term::standing) + (1 - kept) * gained + course.speed * pull + course.own;
    for (double& one : all) one *= kept;
    of(all, Term::standing) = standing;

    for (std::size_t i = 0; i < terms_.size(); ++i) {
      of(all, terms_[i]) += course.speed * changed[i];
    }
    // What the ends of the scale take: from the target, more or less than in the first week, and
    // from the variable itself.
    const double x = drawn(course, acting(target));
    of(all, Term::limits) +=
        course.speed * ((acting(target) - target) - (pull - first.target)) + (clamp01(x) - x);
    of(all, equation_->later_term()) += course.later;
    of(all, Term::turnover) += course.after - course.lived;
  }

  std::unique_ptr<Equation> equation_;
  std::span<const Term> terms_;  ///< of the inputs
  // By agent, in the order in which they are taken.
  std::vector<Reference> references_;
  std::vector<Contributions> contributions_;
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
