#pragma once

#include <string>

#include "sim/command/validation/held_model.hpp"

namespace tillit {

/// For a terminal: each statement, below it each target with its band, the value under every lens
/// with its 95 % interval, whether it lies within, and the source.
std::string held_table(const HeldModel& model, Language language);

/// The same as a table in Markdown, a row per target and a column per lens, and below it when and
/// with which program it was made.
std::string held_page_table(const HeldModel& model, Language language);

/// The same for programs: a list of objects, with the value of every replication.
std::string held_json(const std::vector<HeldModel>& models);

}  // namespace tillit
