#include "sim/command/calibration/calibration_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "sim/command/validation/held_words.hpp"
#include "sim/command/words/band_words.hpp"
#include "sim/command/words/numbers.hpp"
#include "sim/command/words/screen.hpp"

namespace tillit {
namespace {

/// Writes the two parts of the table.
class CalibrationTable {
 public:
  CalibrationTable(const Calibration& calibration, const Posterior& posterior, Language language)
      : calibration_(calibration), posterior_(posterior), language_(language) {
    for (const Varied& one : calibration.varied) fit(one.path);
    for (const Target& one : calibration.targets) fit(label(one));
  }

  std::string text() {
    row({say({"what is varied", "vad som varieras"}), say({"prior", "före"}),
         say({"mean", "medel"}), say({"95 % interval", "95 %-intervall"}), ""});
    for (std::size_t i = 0; i < calibration_.varied.size(); ++i) {
      const Prior& prior = calibration_.priors[i];
      const Weighted after = posterior_.parameter(i);
      row({calibration_.varied[i].path, between(prior.from, prior.to), mean(after), interval(after),
           ""});
    }
    text_ += "\n";
    row({say({"target", "mål"}), say({"band", "band"}), say({"mean", "medel"}),
         say({"95 % interval", "95 %-intervall"}), say({"within", "inom"})});
    for (std::size_t i = 0; i < calibration_.targets.size(); ++i) write_target(i);
    return text_;
  }

 private:
  const std::string& say(const Text& words) const { return words.in(language_); }
  void fit(const std::string& name) { width_ = std::max(width_, places_of(name)); }

  std::string label(const Target& target) const {
    return say(target.label) + " " + mark_words(target.mark, language_);
  }

  void write_target(std::size_t i) {
    const Target& target = calibration_.targets[i];
    const Weighted after = posterior_.target(i);
    const double within = 100 * after.share_between(target.band.least, target.band.most);
    row({label(target), between(target.band.least, target.band.most), mean(after), interval(after),
         decimal(within, 0, language_) + " %"});
  }

  void row(const std::array<std::string, 5>& cells) {
    const std::array<std::size_t, 5> widths{width_, 18, 10, 20, 7};
    std::string line = " ";
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::size_t taken = places_of(cells[i]);
      const std::string space(widths[i] - std::min(widths[i], taken), ' ');
      line += " " + (i == 0 ? cells[i] + space : space + cells[i]);
    }
    text_ += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
  }

  std::string between(double low, double high) const { return band_words(low, high, language_); }

  std::string mean(const Weighted& all) const { return short_number(all.mean(), language_); }
  std::string interval(const Weighted& all) const {
    return between(all.quantile(0.025), all.quantile(0.975));
  }

  const Calibration& calibration_;
  const Posterior& posterior_;
  Language language_;
  std::size_t width_ = 16;
  std::string text_;
};

}  // namespace

std::string calibration_table(const Calibration& calibration, const Posterior& posterior,
                              Language language) {
  return CalibrationTable(calibration, posterior, language).text();
}

std::string ending_words(Ending ending, Language language) {
  switch (ending) {
    case Ending::all_within:
      return Text{"every point kept lies within every band",
                  "alla punkter som behölls ligger inom alla band"}
          .in(language);
    case Ending::settled:
      return Text{"hardly any new point came nearer the targets",
                  "knappt någon ny punkt kom närmare målen"}
          .in(language);
    case Ending::generations:
      return Text{"as many generations as were asked for", "så många generationer som begärdes"}.in(
          language);
    case Ending::nothing_to_keep:
      return Text{"no point could be compared with the targets",
                  "ingen punkt gick att jämföra med målen"}
          .in(language);
  }
  return "";
}

}  // namespace tillit
