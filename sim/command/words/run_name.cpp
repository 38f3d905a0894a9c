#include "sim/command/words/run_name.hpp"

#include <fmt/format.h>

namespace tillit {
namespace {

/// With the point of the design in front, if there is one.
std::string at_point(const StudyAxes& axes, const RunIndex& run, const std::string& name,
                     Language language) {
  if (!axes.has_design()) return name;
  const Text point{"point {}, {}", "punkt {}, {}"};
  return fmt::format(fmt::runtime(point.in(language)), axes.design.points[run.design], name);
}

}  // namespace

std::string run_name(const StudyAxes& axes, const RunIndex& run, Language language) {
  const Text words{"lens {}, replication {}, variant {}", "synsätt {}, upprepning {}, variant {}"};
  const std::string name =
      fmt::format(fmt::runtime(words.in(language)), axes.lenses[run.lens].name,
                  axes.replications[run.replication], axes.variants[run.variant].name);
  return at_point(axes, run, name, language);
}

std::string difference_name(const StudyAxes& axes, const RunIndex& run, Language language) {
  const Text words{"lens {}, variant {}", "synsätt {}, variant {}"};
  const std::string name = fmt::format(fmt::runtime(words.in(language)), axes.lenses[run.lens].name,
                                       axes.variants[run.variant].name);
  return at_point(axes, run, name, language);
}

}  // namespace tillit
