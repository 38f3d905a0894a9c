#pragma once

#include <limits>
#include <memory>
#include <string>
#include <vector>

#include "sim/scenario/mistakes/mistake.hpp"
#include "sim/scenario/text.hpp"

namespace tillit {

struct Field;

/// What may stand in one place of a scenario. Checking, the JSON Schema and the help are made from
/// it.
struct Shape {
  Form form = Form::table;
  Text meaning;
  std::string fallback;  ///< as JSON; empty if there is none

  // Numbers
  double least = std::numeric_limits<double>::lowest();
  double most = std::numeric_limits<double>::max();
  bool least_excluded = false;
  std::string unit = "1";
  Text beside;  ///< what must hold between this and other numbers; told, not checked here

  // Text and names: the words that are known, and whether a scenario may define others
  std::vector<std::string> choices;
  bool other_choices = true;
  bool identifier = false;  ///< used as a name in files: letters, digits, _ and - only

  Noun noun = Noun::key;  ///< what the keys of a table, or the choices, are

  std::vector<Field> fields;          ///< of a table
  std::shared_ptr<const Shape> item;  ///< of a list, or of a table with keys of the user's own

  const Field* field(const std::string& key) const;
  std::vector<std::string> keys() const;
};

/// A key of a table.
struct Field {
  std::string key;
  Shape shape;
  bool required = false;
};

Shape table_shape(Text meaning, std::vector<Field> fields);
/// A table in which the user chooses the keys, each with a value like `item`.
Shape named_tables_shape(Text meaning, Noun noun, Shape item);
Shape tables_shape(Text meaning, Shape item);
Shape text_shape(Text meaning);
Shape choice_shape(Text meaning, Noun noun, std::vector<std::string> choices,
                   std::string fallback = "");
Shape names_shape(Text meaning, Noun noun, std::vector<std::string> known,
                  std::string fallback = "");
Shape whole_shape(Text meaning, double least, double most, std::string unit,
                  std::string fallback = "");
Shape number_shape(Text meaning, double least, double most, std::string unit,
                   std::string fallback = "");
/// A list of numbers like `item`.
Shape numbers_shape(Text meaning, Shape item);
Shape truth_shape(Text meaning, std::string fallback);

}  // namespace tillit
