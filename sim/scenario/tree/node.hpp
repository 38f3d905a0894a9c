#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/mistakes/mistake.hpp"
#include "sim/scenario/tree/place.hpp"

namespace tillit {

/// A value of a scenario as it was read, with the place where it stands. Files, what they extend
/// and overrides on the command line become one tree of these before anything is checked.
struct Node {
  Form form = Form::table;  ///< table, list, text, whole, number, truth or date
  Place place;              ///< of the value
  Place key_place;          ///< of its key, where it has one
  std::string text;
  std::int64_t whole = 0;
  double number = 0;  ///< also of a whole number
  bool truth = false;
  bool damaged = false;  ///< something wrong was taken away here or below: already reported

  std::vector<std::string> keys;  ///< of a table, in the order of the file
  std::vector<Node> items;        ///< values of a table or a list

  const Node* find(std::string_view key) const;
  Node* find(std::string_view key);

  /// The value at a path of keys; nothing if it or a table on the way is missing.
  const Node* at(std::initializer_list<std::string_view> path) const;

  void set(std::string key, Node value);

  /// Takes away a key that something else replaces; nothing happens if it is not there.
  void remove(std::string_view key);

  /// Takes away the items that are not wanted; the node is then damaged.
  void keep_only(const std::vector<bool>& wanted);
};

}  // namespace tillit
