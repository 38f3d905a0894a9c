#pragma once

#include <cstddef>

#include "sim/store/checkpoints/checkpoint_head.hpp"
#include "sim/store/hdf5/hdf5_types.hpp"

/// What writer and reader of checkpoints agree on.
namespace tillit::checkpoint_names {

inline constexpr const char* model = "model";
inline constexpr const char* name = "scenario";
inline constexpr const char* scenario = "scenario_resolved";
inline constexpr const char* lens = "lens";
inline constexpr const char* replication = "replication";
inline constexpr const char* variant = "variant";
inline constexpr const char* design = "design";
inline constexpr const char* shared = "shared";
inline constexpr const char* week = "week";
inline constexpr const char* state_hash = "state_hash";
inline constexpr const char* lists = "lists";  ///< their paths, one a line

/// Lists are cut into chunks of so many bytes.
inline constexpr std::size_t chunk_bytes = 1024 * 1024;

inline hid_t type_of(Numbers numbers) {
  switch (numbers) {
    case Numbers::float32:
      return H5T_IEEE_F32LE;
    case Numbers::float64:
      return H5T_IEEE_F64LE;
    case Numbers::uint8:
      return H5T_STD_U8LE;
    case Numbers::uint16:
      return H5T_STD_U16LE;
    case Numbers::int32:
      return H5T_STD_I32LE;
    case Numbers::uint32:
      return H5T_STD_U32LE;
    case Numbers::uint64:
      return H5T_STD_U64LE;
  }
  return H5I_INVALID_HID;
}

}  // namespace tillit::checkpoint_names
