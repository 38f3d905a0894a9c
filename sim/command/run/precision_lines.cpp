#include "sim/command/run/precision_lines.hpp"

#include <fmt/format.h>

#include <cmath>
#include <optional>

#include "sim/command/words/counted.hpp"
#include "sim/command/words/numbers.hpp"
#include "sim/command/words/run_name.hpp"
#include "sim/scenario/words.hpp"
#include "sim/study/paired.hpp"
#include "sim/study/until.hpp"

namespace tillit {
namespace {

constexpr std::size_t replications_without_until = 8;  // fewer do not tell what pairing saves

std::string two_figures(double value, Language language) {
  return localized(fmt::format("{:.2g}", value), language);
}

/// Writes about one outcome.
class PrecisionLines {
 public:
  PrecisionLines(const Study& study, const WindowMeans& means, std::size_t outcome,
                 Language language)
      : study_(study), means_(means), outcome_(outcome), language_(language) {}

  std::string known(std::size_t replications) const {
    const Until& until = *study_.scenario.until;
    const Known known = known_after(study_, means_, replications);
    if (std::isnan(known.half_width)) {
      return in_words({"{}: nothing is known of the difference to the baseline.\n",
                       "{}: ingenting är känt om skillnaden mot jämförelsealternativet.\n"},
                      label());
    }
    const Text enough{"{}: 95 % half width at most {} after {}; {} was asked for.\n",
                      "{}: halva 95 %-intervallet är högst {} efter {}; {} begärdes.\n"};
    const Text too_little{
        "{}: 95 % half width still {} after {}; {} was asked for and not reached ({}).\n",
        "{}: halva 95 %-intervallet är ännu {} efter {}; {} begärdes men nåddes inte ({}).\n"};
    return in_words(known_enough(until, known) ? enough : too_little, label(),
                    two_figures(known.half_width, language_),
                    counted(replications, Thing::replication, language_),
                    localized(number_words(until.paired_half_width), language_),
                    difference_name(study_.axes, known.least, language_));
  }

  std::string saved() const {
    std::string text =
        in_words({"What pairing saves, {} (variant and baseline in the same worlds "
                  "rather than in worlds of their own):\n",
                  "Vad parningen sparar, {} (variant och jämförelsealternativ i samma världar "
                  "i stället för i varsina):\n"},
                 label());
    for (std::size_t lens = 0; lens < study_.axes.lenses.size(); ++lens) {
      for (std::size_t variant = 1; variant < study_.axes.variants.size(); ++variant) {
        text += line({lens, 0, variant, 0});
      }
    }
    return text;
  }

 private:
  template <class... Values>
  std::string in_words(const Text& words, const Values&... values) const {
    return fmt::format(fmt::runtime(words.in(language_)), values...);
  }

  const std::string& label() const {
    const std::size_t declared = means_.outcomes()[outcome_].outcome;
    return study_.model->declaration().outcomes[declared].label.in(language_);
  }

  /// The point of the design where pairing saves least, and how much.
  std::pair<RunIndex, Pairing> least_saved(RunIndex run) const {
    std::pair<RunIndex, Pairing> least{run, {}};
    const auto ratio = [](const Pairing& one) {
      return one.independent_runs ? *one.independent_runs / static_cast<double>(one.runs()) : 1e99;
    };
    for (run.design = 0; run.design < study_.axes.points(); ++run.design) {
      const Pairing one =
          pairing(means_.of(run, outcome_), means_.of({run.lens, 0, 0, run.design}, outcome_));
      if (run.design == 0 || ratio(one) < ratio(least.second)) least = {run, one};
    }
    return least;
  }

  std::string line(const RunIndex& run) const {
    const auto [where, saved] = least_saved(run);
    const std::string name = difference_name(study_.axes, where, language_);
    if (saved.pairs < 2) return "";
    if (!saved.independent_runs) {
      return in_words({"  {}: the difference is the same in all {} worlds\n",
                       "  {}: skillnaden är densamma i alla {} världar\n"},
                      name, saved.pairs);
    }
    const Text saves{"  {}: {} pairs ({} runs) tell as much as {} independent runs\n",
                     "  {}: {} par ({} körningar) säger lika mycket som {} oberoende körningar\n"};
    const Text hurts{
        "  {}: warning: pairing hurts: {} pairs ({} runs) tell no more than {} independent runs\n",
        "  {}: varning: parningen skadar: {} par ({} körningar) säger inte mer än {} oberoende "
        "körningar\n"};
    return in_words(saved.hurts() ? hurts : saves, name, saved.pairs, saved.runs(),
                    rounded(*saved.independent_runs, language_));
  }

  const Study& study_;
  const WindowMeans& means_;
  std::size_t outcome_;
  Language language_;
};

/// The place among the means of the outcome to write about; nothing if there is none.
std::optional<std::size_t> outcome_of(const Study& study, const WindowMeans& means,
                                      std::size_t replications) {
  if (study.axes.variants.size() < 2 || means.outcomes().empty()) return std::nullopt;
  if (const auto& until = study.scenario.until) {
    return place_of_outcome(means, static_cast<std::size_t>(until->outcome));
  }
  if (replications < replications_without_until) return std::nullopt;
  return 0;
}

}  // namespace

std::string known_line(const Study& study, const WindowMeans& means, std::size_t replications,
                       Language language) {
  const auto outcome = outcome_of(study, means, replications);
  return PrecisionLines(study, means, outcome.value(), language).known(replications);
}

std::string precision_lines(const Study& study, const WindowMeans& means, std::size_t replications,
                            Language language) {
  const auto outcome = outcome_of(study, means, replications);
  if (!outcome) return "";
  const std::string known =
      study.scenario.until ? known_line(study, means, replications, language) : "";
  return "\n" + known + PrecisionLines(study, means, *outcome, language).saved();
}

}  // namespace tillit
