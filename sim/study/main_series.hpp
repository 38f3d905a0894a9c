#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "sim/study/study.hpp"

namespace tillit {

/// An outcome that is shown, and where among the series of the layout its values stand.
struct MainSeries {
  std::size_t outcome;  ///< index into the declaration's outcomes
  std::size_t series;
};

/// Which outcomes are looked at: those of the closing table, or all.
enum class Chosen { main, all };

/// The chosen outcomes, and that of `until`, that are recorded as asked for (&Outcome::national
/// under "national_", &Outcome::by_principal under no prefix).
std::vector<MainSeries> main_series(const Study& study, bool Outcome::*recorded,
                                    const std::string& prefix, Chosen chosen = Chosen::main);

/// Where the series with this name stands; the number of series if there is none.
std::size_t place_of_series(const Layout& layout, const std::string& name);

}  // namespace tillit
