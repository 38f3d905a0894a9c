#pragma once

#include <string>
#include <vector>

#include "sim/scenario/mistakes/noun.hpp"
#include "sim/scenario/text.hpp"

namespace tillit {

// Mistakes in names: of keys, and of what a scenario calls by name.

struct UnknownKey {
  static constexpr const char* code = "S003";
  Noun noun;
  std::string key;
  std::string inside;  ///< path of the table; empty at the top
  std::string nearest;
  std::vector<std::string> known;
};

struct MissingKey {
  static constexpr const char* code = "S008";
  std::string key;
  std::string inside;
  Text meaning;
};

struct GivenInBoth {
  static constexpr const char* code = "S024";
  std::string first;
  std::string second;
};

struct UnknownName {
  static constexpr const char* code = "S009";
  Noun noun;
  std::string name;
  std::string nearest;
  std::vector<std::string> known;
};

struct BadName {
  static constexpr const char* code = "S022";
  Noun noun;
  std::string name;
};

struct GivenTwice {
  static constexpr const char* code = "S015";
  Noun noun;
  std::string name;
  int first_line;  ///< 0 if unknown
};

}  // namespace tillit
