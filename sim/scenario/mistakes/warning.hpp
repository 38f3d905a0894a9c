#pragma once

#include <string>

namespace tillit {

// Mistakes with which the scenario can be run, but hardly says what its author meant.

struct VariantWithoutMeasure {
  static constexpr const char* code = "S101";
  std::string variant;
};

struct LeversAtBaseline {
  static constexpr const char* code = "S102";
  std::string variant;
};

struct NeverInForce {
  static constexpr const char* code = "S103";
  std::string variant;
  int start;
  int weeks;
};

struct KeyWithoutEffect {
  static constexpr const char* code = "S104";
  std::string key;
  std::string kind;  ///< of the population
};

struct KeyModelIgnores {
  static constexpr const char* code = "S105";
  std::string key;
  std::string model;
};

struct DesignIgnores {
  static constexpr const char* code = "S106";
  std::string key;
  std::string method;
};

}  // namespace tillit
