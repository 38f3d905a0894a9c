#include "sim/command/run_name.hpp"

#include <fmt/format.h>

namespace tillit {

std::string run_name(const StudyAxes& axes, const RunIndex& run, Language language) {
  const Text words{"lens {}, replication {}, variant {}", "synsätt {}, upprepning {}, variant {}"};
  const std::string name =
      fmt::format(fmt::runtime(words.in(language)), axes.lenses[run.lens].name,
                  axes.replications[run.replication], axes.variants[run.variant].name);
  if (!axes.has_design()) return name;
  const Text point{"point {}, {}", "punkt {}, {}"};
  return fmt::format(fmt::runtime(point.in(language)), axes.design.points[run.design], name);
}

}  // namespace tillit
