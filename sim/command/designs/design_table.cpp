#include "sim/command/designs/design_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "sim/command/run/replications_words.hpp"
#include "sim/command/words/counted.hpp"
#include "sim/command/words/difference_words.hpp"
#include "sim/command/words/numbers.hpp"
#include "sim/command/words/screen.hpp"
#include "sim/scenario/design_methods.hpp"
#include "sim/study/calendar.hpp"

namespace tillit {
namespace {

/// Writes the table, lens by lens and variant by variant.
class DesignTable {
 public:
  DesignTable(const Study& study, const StudyMeans& means, std::size_t replications,
              Language language)
      : study_(study), means_(means), replications_(replications), language_(language) {
    for (const MainSeries& one : means.nation.outcomes()) {
      width_ = std::max(width_, places_of(label(one)));
    }
  }

  std::string text() {
    const bool ablated = study_.scenario.design->method == ablation;
    const std::size_t variants = study_.axes.variants.size();
    for (std::size_t lens = 0; lens < study_.axes.lenses.size(); ++lens) {
      for (std::size_t variant = variants > 1 ? 1 : 0; variant < variants; ++variant) {
        const bool of_participants = means_.participants.taking_part({lens, 0, variant}).second > 0;
        write_head(lens, variant, of_participants);
        for (std::size_t i = 0; i < means_.nation.outcomes().size(); ++i) {
          if (variant == 0) {
            write_range(lens, i);
          } else if (ablated) {
            write_ablation({lens, 0, variant}, i, of_participants);
          } else {
            write_sweep({lens, 0, variant}, i);
          }
        }
      }
    }
    return text_;
  }

 private:
  std::string say(const Text& words) const { return words.in(language_); }
  const std::string& label(const MainSeries& one) const {
    return study_.model->declaration().outcomes[one.outcome].label.in(language_);
  }

  std::vector<RunIndex> points_of(std::size_t lens, std::size_t variant) const {
    std::vector<RunIndex> runs;
    for (std::size_t point = 0; point < study_.axes.points(); ++point) {
      runs.push_back({lens, 0, variant, point});
    }
    return runs;
  }

  void write_head(std::size_t lens, std::size_t variant, bool of_participants) {
    const auto name = [&](const AxisEntry& entry) {
      const std::string& label = entry.label.in(language_);
      return label.empty() ? entry.name : label;
    };
    const Text head{"\n{}: {}. {}: {}. Means of weeks {} to {}; replications: {}; {}.\n",
                    "\n{}: {}. {}: {}. Medelvärden för vecka {} till {}; upprepningar: {}; {}.\n"};
    text_ += fmt::format(
        fmt::runtime(say(head)), say({"Lens", "Synsätt"}), name(study_.axes.lenses[lens]),
        say({"Variant", "Variant"}), name(study_.axes.variants[variant]),
        first_week_of_means(study_.scenario), Calendar(study_.scenario).last() - 1,
        replications_words(means_.nation, points_of(lens, variant), replications_, language_),
        counted(study_.axes.points(), Thing::point, language_));
    if (of_participants && study_.scenario.design->method == ablation) {
      text_ +=
          say({"  Of those who take part, against the same principals in the baseline.\n",
               "  Hos dem som deltar, jämförda med samma huvudmän i jämförelsealternativet.\n"});
    }
  }

  /// The paired difference at every point.
  std::vector<Estimate> differences(RunIndex run, std::size_t outcome, bool of_participants) const {
    std::vector<Estimate> all;
    for (run.design = 0; run.design < study_.axes.points(); ++run.design) {
      const RunIndex baseline{run.lens, 0, 0, run.design};
      all.push_back(of_participants
                        ? paired_difference(means_.participants.of(run, outcome),
                                            means_.participants.baseline_of(run, outcome))
                        : paired_difference(means_.nation.of(run, outcome),
                                            means_.nation.of(baseline, outcome)));
    }
    return all;
  }

  /// The mean over replications at every point of the baseline.
  std::vector<double> baselines(std::size_t lens, std::size_t outcome) const {
    std::vector<double> all;
    for (std::size_t point = 0; point < study_.axes.points(); ++point) {
      all.push_back(estimate(means_.nation.of({lens, 0, 0, point}, outcome)).mean);
    }
    return all;
  }

  std::string between(double low, double high, int places, bool with_sign) const {
    const auto number = [&](double value) {
      return with_sign ? signed_decimal(value, places, language_)
                       : decimal(value, places, language_);
    };
    return fmt::format("{} {} {}", number(low), say({"to", "till"}), number(high));
  }

  void line(const std::string& first, const std::string& rest) {
    const std::size_t places = places_of(first);
    text_ += fmt::format("  {}{}  {}\n", first,
                         std::string(width_ > places ? width_ - places : 0, ' '), rest);
  }

  void write_range(std::size_t lens, std::size_t outcome) {
    const std::vector<double> values = baselines(lens, outcome);
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    line(label(means_.nation.outcomes()[outcome]),
         between(*low, *high, places_for(*high, {}), false));
  }

  void write_sweep(const RunIndex& run, std::size_t outcome) {
    const std::vector<Estimate> all = differences(run, outcome, false);
    const auto [low, high] =
        std::minmax_element(all.begin(), all.end(),
                            [](const Estimate& a, const Estimate& b) { return a.mean < b.mean; });
    std::array<std::size_t, 3> signs{};
    for (const Estimate& one : all) {
      const int place = known_sign(one) + 1;
      ++signs.at(static_cast<std::size_t>(place));
    }
    const std::vector<double> values = baselines(run.lens, outcome);
    const double largest = *std::max_element(values.begin(), values.end());
    const int places = places_for(largest, *high);
    const Text words{"{}; above 0 at {} points, below at {}, not known at {}",
                     "{}; över 0 i {} punkter, under i {}, inte känt i {}"};
    line(label(means_.nation.outcomes()[outcome]),
         fmt::format(fmt::runtime(say(words)), between(low->mean, high->mean, places, true),
                     signs[2], signs[0], signs[1]));
  }

  /// With all mechanisms, and without which of them the sign is another or not known.
  void write_ablation(const RunIndex& run, std::size_t outcome, bool of_participants) {
    const std::vector<Estimate> all = differences(run, outcome, of_participants);
    const double baseline = baselines(run.lens, outcome).front();
    const int places = places_for(baseline, all.front());
    line(label(means_.nation.outcomes()[outcome]),
         difference_text(all.front(), places, language_) + "  " +
             interval_text(all.front(), places, language_));
    const int sign = known_sign(all.front());
    const auto list = [&](const Text& words, auto&& belongs) {
      std::string names;
      for (std::size_t point = 1; point < all.size(); ++point) {
        if (!belongs(known_sign(all[point]))) continue;
        names += fmt::format("{}{} ({})", names.empty() ? "" : ", ",
                             study_.scenario.design->varied[point - 1].name,
                             difference_text(all[point], places, language_));
      }
      if (!names.empty()) text_ += fmt::format("    {}: {}\n", say(words), names);
    };
    if (sign == 0) {
      list({"is known without", "är känd utan"}, [](int other) { return other != 0; });
    } else {
      list({"turns without", "vänder utan"}, [&](int other) { return other == -sign; });
      list({"is not known without", "är inte känd utan"}, [](int other) { return other == 0; });
    }
  }

  const Study& study_;
  const StudyMeans& means_;
  std::size_t replications_;
  Language language_;
  std::size_t width_ = 24;
  std::string text_;
};

}  // namespace

std::string design_table(const Study& study, const StudyMeans& means, std::size_t replications,
                         Language language) {
  return DesignTable(study, means, replications, language).text();
}

}  // namespace tillit
