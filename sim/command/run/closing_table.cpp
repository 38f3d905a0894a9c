#include "sim/command/run/closing_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "sim/command/designs/design_table.hpp"
#include "sim/command/run/precision_lines.hpp"
#include "sim/command/run/replications_words.hpp"
#include "sim/command/words/difference_words.hpp"
#include "sim/command/words/numbers.hpp"
#include "sim/command/words/screen.hpp"
#include "sim/study/calendar.hpp"
#include "sim/study/paired.hpp"

namespace tillit {
namespace {

const Text baseline_head{"baseline", "jämförelsealternativ"};

/// Writes the table, lens by lens.
class ClosingTable {
 public:
  ClosingTable(const Study& study, const StudyMeans& means, std::size_t replications,
               Language language)
      : study_(study),
        replications_(replications),
        means_(means.nation),
        participants_(means.participants),
        language_(language) {
    for (const MainSeries& one : means_.outcomes())
      width_ = std::max(width_, places_of(label(one)));
    for (const AxisEntry& variant : study.axes.variants) {
      width_ = std::max(width_, places_of(name(variant)));
    }
  }

  std::string text() {
    for (std::size_t lens = 0; lens < study_.axes.lenses.size(); ++lens) write_lens(lens);
    return text_;
  }

 private:
  const std::string& say(const Text& words) const { return words.in(language_); }
  const std::string& label(const MainSeries& one) const {
    return say(study_.model->declaration().outcomes[one.outcome].label);
  }

  std::string name(const AxisEntry& entry) const {
    const std::string& label = say(entry.label);
    return label.empty() ? entry.name : label;
  }

  void write_lens(std::size_t lens) {
    const Calendar calendar(study_.scenario);
    const std::string title = name(study_.axes.lenses[lens]);
    const Text head{"\n{}: {}. Means of weeks {} to {}; replications: {}.\n",
                    "\n{}: {}. Medelvärden för vecka {} till {}; upprepningar: {}.\n"};
    text_ += fmt::format(fmt::runtime(say(head)), say({"Lens", "Synsätt"}), title,
                         first_week_of_means(study_.scenario), calendar.last() - 1,
                         replications_words(means_, runs_of(lens), replications_, language_));
    if (study_.axes.variants.size() == 1) write_baseline(lens);
    for (std::size_t variant = 1; variant < study_.axes.variants.size(); ++variant) {
      write_variant(lens, variant);
    }
  }

  /// Of every variant but the baseline, or of the baseline alone if there is no other.
  std::vector<RunIndex> runs_of(std::size_t lens) const {
    if (study_.axes.variants.size() == 1) return {{lens, 0, 0}};
    std::vector<RunIndex> runs;
    for (std::size_t variant = 1; variant < study_.axes.variants.size(); ++variant) {
      runs.push_back({lens, 0, variant});
    }
    return runs;
  }

  void write_row(const std::string& first, const std::string& baseline,
                 const std::string& difference, const std::string& interval) {
    std::string row =
        fmt::format("  {:<{}}  {:>{}}  {:>10}  {}", first, width_, baseline,
                    std::max(std::size_t{10}, places_of(say(baseline_head))), difference, interval);
    row.erase(row.find_last_not_of(' ') + 1);
    text_ += row + "\n";
  }

  void write_baseline(std::size_t lens) {
    write_row("", say(baseline_head), "", "");
    for (std::size_t i = 0; i < means_.outcomes().size(); ++i) {
      const Estimate mean = estimate(means_.of({lens, 0, 0}, i));
      const int places = places_for(mean.mean, mean);
      write_row(label(means_.outcomes()[i]), decimal(mean.mean, places, language_), "", "");
    }
  }

  void write_variant(std::size_t lens, std::size_t variant) {
    text_ += "\n";
    write_row(name(study_.axes.variants[variant]), say(baseline_head),
              say({"difference", "skillnad"}), say({"95 % interval", "95 %-intervall"}));
    for (std::size_t i = 0; i < means_.outcomes().size(); ++i) {
      write_difference(label(means_.outcomes()[i]), means_.of({lens, 0, variant}, i),
                       means_.of({lens, 0, 0}, i));
    }
    if (participants_.taking_part({lens, 0, variant}).second > 0) write_participants(lens, variant);
  }

  void write_participants(std::size_t lens, std::size_t variant) {
    const auto [least, most] = participants_.taking_part({lens, 0, variant});
    const std::string count =
        least == most ? fmt::format("{}", most)
                      : fmt::format(fmt::runtime(say({"{} to {}", "{} till {}"})), least, most);
    const Text head{
        "\n  Those who take part ({} of {} principals), against the same principals in the "
        "baseline."
        "\n  Means of weeks {} to {}; every service counts the same.\n",
        "\n  De som deltar ({} av {} huvudmän), jämförda med samma huvudmän i "
        "jämförelsealternativet."
        "\n  Medelvärden för vecka {} till {}; alla verksamheter väger lika.\n"};
    text_ += fmt::format(fmt::runtime(say(head)), count, study_.scenario.principals.size(),
                         participants_.first_week(), Calendar(study_.scenario).last() - 1);
    for (std::size_t i = 0; i < participants_.outcomes().size(); ++i) {
      const RunIndex run{lens, 0, variant};
      write_difference(label(participants_.outcomes()[i]), participants_.of(run, i),
                       participants_.baseline_of(run, i));
    }
  }

  void write_difference(const std::string& first, const std::vector<double>& values,
                        const std::vector<double>& baseline) {
    const Estimate difference = paired_difference(values, baseline);
    const double mean = estimate(baseline).mean;
    const int places = places_for(mean, difference);
    write_row(first, decimal(mean, places, language_),
              difference_text(difference, places, language_),
              interval_text(difference, places, language_));
  }

  const Study& study_;
  std::size_t replications_;
  const WindowMeans& means_;
  const ParticipantMeans& participants_;
  Language language_;
  std::size_t width_ = 24;
  std::string text_;
};

}  // namespace

std::string closing_table(const Study& study, const StudyMeans& means, std::size_t replications,
                          Language language) {
  const std::string precision = precision_lines(study, means.nation, replications, language);
  if (study.axes.has_design()) {
    return design_table(study, means, replications, language) + precision;
  }
  return ClosingTable(study, means, replications, language).text() + precision;
}

}  // namespace tillit
