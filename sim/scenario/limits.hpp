#pragma once

namespace tillit {

/// How large a scenario may be. Wide enough for any use we know; a value beyond is a slip of the
/// pen, or more than a machine will hold.
struct Limits {
  static constexpr int weeks = 10400;  ///< 200 years, of burn-in or of study
  static constexpr int replications = 100000;
  static constexpr int variants = 256;
  static constexpr int principals = 100000;
  static constexpr double runs = 1e6;
  static constexpr double agents = 2e8;  ///< in one run; all of Sweden has 14 million
  static constexpr int sectors = 64;
  static constexpr int measures = 64;  ///< of one variant
  static constexpr int text_length = 10000;
  static constexpr int list_length = 100000;
  static constexpr int keys = 10000;  ///< of one table
  static constexpr int depth = 32;    ///< of tables and lists; no scenario needs a fourth of it
  static constexpr int values = 2'000'000;  ///< of one text: each takes some 300 bytes of memory
  static constexpr int name_length = 64;
  static constexpr int names_told = 24;  ///< in a message: a longer list would not be read

  static constexpr int files_extended = 16;
  static constexpr int mebibytes = 4;          ///< of all files of a scenario, and of a CSV file
  static constexpr int stored_mebibytes = 64;  ///< of the complete scenario in a study
  static constexpr int columns = 1000;         ///< of a CSV file
  static constexpr int point_numbers = 1000;   ///< in the JSON of `eval`
  static constexpr int point_mebibytes = 1;    ///< on the standard input of `eval`
};

}  // namespace tillit
