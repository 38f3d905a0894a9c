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
  static constexpr int text_length = 10000;
  static constexpr int list_length = 100000;
};

}  // namespace tillit
