#pragma once

namespace tillit {

/// How large a study or a checkpoint may be that this program opens. A file from elsewhere can
/// claim to be any size, in a few bytes: it is told before memory is taken for it.
struct StoreLimits {
  static constexpr int objects = 20'000;            ///< variables and groups
  static constexpr int depth = 8;                   ///< of groups in each other
  static constexpr int attribute_kibibytes = 1024;  ///< of one attribute
  static constexpr int labels = 10'000'000;         ///< along one dimension
  static constexpr int text_mebibytes = 256;        ///< of all texts of one variable
  static constexpr int chunk_mebibytes = 16;        ///< of a variable, as one piece
  static constexpr double values = 1e9;             ///< of one run, all its variables
  static constexpr double remembered = 5e7;         ///< of one list in a checkpoint's memory
  static constexpr int journal_mebibytes = 1024;    ///< of an interrupted write

  // The process that reads a file first:
  static constexpr double child_gibibytes = 1;  ///< of memory, and 16 times the file's size,
  static constexpr double child_share = 0.5;    ///< at most this share of the machine's
  static constexpr double child_seconds = 10;   ///< of processor time, and
  static constexpr double child_megabytes_per_second = 5;
};

}  // namespace tillit
