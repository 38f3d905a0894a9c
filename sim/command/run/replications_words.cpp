#include "sim/command/run/replications_words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/study/paired.hpp"

namespace tillit {
namespace {

/// Replications in which both the run and its baseline have ended.
std::size_t ended(const WindowMeans& means, const RunIndex& run) {
  const RunIndex baseline{run.lens, 0, 0, run.design};
  std::size_t most = 0;  // an outcome may have had nothing to measure in some of them
  for (std::size_t i = 0; i < means.outcomes().size(); ++i) {
    most = std::max(most, pairing(means.of(run, i), means.of(baseline, i)).pairs);
  }
  return most;
}

}  // namespace

std::string replications_words(const WindowMeans& means, const std::vector<RunIndex>& runs,
                               std::size_t planned, Language language) {
  std::size_t least = planned, most = 0;
  for (const RunIndex& run : runs) {
    const std::size_t one = ended(means, run);
    least = std::min(least, one);
    most = std::max(most, one);
  }
  if (least == planned || means.outcomes().empty()) return fmt::format("{}", planned);
  if (least == most) {
    return fmt::format(fmt::runtime(Text{"{} of {}", "{} av {}"}.in(language)), most, planned);
  }
  const Text words{"{} to {} of {}", "{} till {} av {}"};
  return fmt::format(fmt::runtime(words.in(language)), least, most, planned);
}

}  // namespace tillit
