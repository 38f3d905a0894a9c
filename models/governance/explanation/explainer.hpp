#pragma once

#include <memory>

#include "models/governance/explanation/explained.hpp"
#include "models/governance/explanation/seen.hpp"
#include "models/governance/onlooker.hpp"
#include "sim/run/week_record.hpp"

namespace tillit::governance {

/// Looks on while weeks are lived, and says what each term of an outcome's equation contributed. It
/// changes nothing. Every week it holds its account against the state and against what was
/// measured, and throws where they differ.
class Explainer final : public Onlooker {
 public:
  /// `into`: what is asked, and where the answer is written.
  Explainer(const Setting& setting, Explanation& into);

  bool sees_anybody() const { return !seen_.units.empty(); }

  void begin(const Week& week) override;
  void after(const Week& week, void (*step)(Week&)) override;
  void end(const Week& week, const WeekRecord& record);

  void leaves(const Week& week, std::uint32_t slot, std::uint32_t member) override {
    seen_.leaves(week, slot, member);
  }

 private:
  void check_measured(const Week& week, const WeekRecord& record, const WeekOfTerms& told) const;
  void tell_surroundings(const Week& week, bool is_first);
  void tell_week(int week, const WeekOfTerms& told);

  Explanation& into_;
  Seen seen_;
  Explainable explained_;
  bool is_first_ = true;
};

}  // namespace tillit::governance
