#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "sim/store/study_axes.hpp"

namespace tillit {

/// How a study is cut into shards.
struct Division {
  std::size_t replications = 1;  ///< of a shard, at least 1
  std::size_t points = 1;        ///< of the design, of a shard; at least 1
};

/// A part of a study in a file of its own, itself a study: some replications that follow each
/// other, at some points of the design that follow each other, with every lens and variant.
struct Shard {
  std::string file;              ///< relative to the folder of the study: "trial.d/r0000-0006.h5"
  std::size_t replication = 0;   ///< position of its first on the study's axis
  std::size_t replications = 1;  ///< how many
  std::size_t point = 0;         ///< position of its first on the study's axis
  std::size_t points = 1;        ///< how many; 1 if the study has no design

  bool operator==(const Shard&) const = default;
};

/// The folder of a study's shards: "trial.d" beside "trial.h5".
std::filesystem::path shard_folder(const std::filesystem::path& study);

/// The study that is meant by its own name or by that of its shards' folder.
std::filesystem::path study_of_shards(std::filesystem::path named);

/// All shards of a study; the last ones along an axis may be smaller. Their names depend on the
/// numbers of their replications and points alone, never on who makes them: "r0000-0006.h5",
/// "r0000-0006-p0100-0199.h5" where not all points are in one.
std::vector<Shard> shards_of(const std::filesystem::path& study, const StudyAxes& axes,
                             const Division& division);

/// The axes of one shard.
StudyAxes axes_of(const Shard& shard, const StudyAxes& whole);

/// The shard that a file in the study's folder must be by its own axes; nothing if these do not lie
/// within the study's. `file` as in a Shard.
std::optional<Shard> shard_with(const StudyAxes& axes, const std::string& file,
                                const StudyAxes& whole);

}  // namespace tillit
