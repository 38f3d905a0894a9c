#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/text.hpp"
#include "sim/scenario/tree/node.hpp"

namespace tillit {

// Values of a checked tree; what is missing has its default.

using Path = std::initializer_list<std::string_view>;

std::string text_at(const Node& tree, Path path, const std::string& fallback);
int whole_at(const Node& tree, Path path, int fallback);
double number_at(const Node& tree, Path path, double fallback);
Text words_at(const Node& tree, Path path);

/// Whether something wrong was taken away there.
bool is_damaged(const Node& tree, Path path);

/// The values of a list: names, or tables.
std::vector<const Node*> items_at(const Node& tree, Path path);

}  // namespace tillit
