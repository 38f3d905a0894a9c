#pragma once

namespace tillit {

/// What a name stands for, so that messages can say "unknown lever" rather than "unknown key".
enum class Noun {
  key,
  parameter,
  sector_parameter,
  lever,
  mechanism,
  lens,
  sector,
  model,
  variant,
  principal,
  group,
  kind,
  population,
  participation,
  outcome,
  scenario,
  override_path,
  design,
  variable,
  target,
  probe,
  pattern,
  value
};

/// What kind of value stands, or should stand, in a place.
enum class Form { table, list, list_of_tables, text, names, whole, number, truth, date };

}  // namespace tillit
