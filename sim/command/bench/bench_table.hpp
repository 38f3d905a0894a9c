#pragma once

#include <string>

#include "sim/scenario/text.hpp"

namespace tillit {

namespace bench {
struct BenchResult;
}

/// What was measured, as Markdown.
std::string bench_table(const bench::BenchResult& result, Language language);

}  // namespace tillit
