#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <type_traits>

#include "sim/store/provenance.hpp"

namespace tillit {

/// Version of the layout that this program writes and the highest that it reads.
inline constexpr int checkpoint_schema_version = 1;

/// Which run a checkpoint is of, how far it has come, and what it is to be checked against.
struct CheckpointHead {
  std::string model;
  std::string name;      ///< of the scenario
  std::string scenario;  ///< resolved: complete TOML
  std::string lens;
  std::int32_t replication = 0;  ///< its number, as in the keys of random draws
  std::string variant;           ///< the one that is lived
  std::uint64_t design = 0;      ///< 1 + the number of the design point; 0: no design
  bool shared = false;           ///< the weeks so far are the same in all variants
  std::int32_t week = 0;         ///< the next to be lived
  std::uint64_t state_hash = 0;  ///< of all columns
  Build build;                   ///< that wrote it
};

/// The kinds of numbers that lists of a checkpoint consist of.
enum class Numbers { float32, float64, uint8, uint16, int32, uint32, uint64 };

template <class Number>
constexpr Numbers numbers_of() {
  if constexpr (std::is_same_v<Number, float>) return Numbers::float32;
  if constexpr (std::is_same_v<Number, double>) return Numbers::float64;
  if constexpr (std::is_same_v<Number, std::uint8_t>) return Numbers::uint8;
  if constexpr (std::is_same_v<Number, std::uint16_t>) return Numbers::uint16;
  if constexpr (std::is_same_v<Number, std::int32_t>) return Numbers::int32;
  if constexpr (std::is_same_v<Number, std::uint32_t>) return Numbers::uint32;
  if constexpr (std::is_same_v<Number, std::uint64_t>) return Numbers::uint64;
}

inline std::size_t bytes_of(Numbers numbers) {
  switch (numbers) {
    case Numbers::uint8:
      return 1;
    case Numbers::uint16:
      return 2;
    case Numbers::float32:
    case Numbers::int32:
    case Numbers::uint32:
      return 4;
    case Numbers::float64:
    case Numbers::uint64:
      break;
  }
  return 8;
}

/// One list of numbers in the file, by its path: "state/staff/trust".
struct CheckpointList {
  std::string path;
  Numbers numbers;
  std::size_t count;
};

}  // namespace tillit
