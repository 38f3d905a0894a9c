#pragma once

#include <string>

#include "sim/scenario/declaration.hpp"
#include "sim/scenario/mistakes/noun.hpp"

namespace tillit {

// Mistakes in single values and in how they fit together, wherever in a scenario they stand.

struct WrongType {
  static constexpr const char* code = "S004";
  std::string key;
  Form wanted;
  Form found;
  bool in_languages = false;  ///< a text that is to be given in each language
};

struct OutOfRange {
  static constexpr const char* code = "S005";
  std::string key;
  double value;
  double least;
  double most;
  bool least_excluded;
  std::string unit;
};

struct NotFinite {
  static constexpr const char* code = "S006";
  std::string key;
};

struct NotWhole {
  static constexpr const char* code = "S007";
  std::string key;
  double value;
  std::string unit;
};

struct TooLong {
  static constexpr const char* code = "S029";
  std::string key;
  int length;
  int limit;
  bool list;
};

struct EmptyList {
  static constexpr const char* code = "S031";
  std::string key;
};

/// A text that would do more than be read: move the cursor, change colours, turn the writing.
struct ControlCharacter {
  static constexpr const char* code = "S046";
  std::string key;
};

struct TooDeep {
  static constexpr const char* code = "S021";
  int limit;
};

enum class Amount {
  runs,
  agents,
  variants,
  files_extended,
  sectors,
  measures,
  keys,
  values,
  bytes_extended,
  principals,
  columns,
};
struct TooLarge {
  static constexpr const char* code = "S019";
  Amount amount;
  double value;
  double limit;
};

struct MinAboveMax {
  static constexpr const char* code = "S035";
  int min;
  int max;
};

struct EndsNotInOrder {
  static constexpr const char* code = "S042";
  std::string first;  ///< key of the lower end
  double low;
  std::string second;
  double high;
  bool may_be_equal;
};

/// Values of two parameters that are each in range, but cannot both hold.
struct ImpossibleTogether {
  static constexpr const char* code = "S032";
  Relation relation;
  double first;
  double second;
  std::string lens;  ///< under which both hold
  int point = -1;    ///< of the design, if only there
};

}  // namespace tillit
