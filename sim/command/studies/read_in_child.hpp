#pragma once

#include <string>
#include <vector>

#include "sim/store/shards/shard.hpp"
#include "sim/store/studies/study_reader.hpp"

namespace tillit {

// What comes from elsewhere is read first in a process of its own (see in_child). What is refused
// there is refused here, as the same StoreError: this process, whose memory nothing bounds, does
// not try itself. To be called before there are threads, or while they rest.

/// Reads the whole study once.
void read_in_child(const std::string& path);

/// Only what is in the study, none of its values.
void open_in_child(const std::string& path, Sharing sharing = Sharing::alone);

/// The same for those shards of a study that are there, but not for one that another program is
/// writing.
void open_shards_in_child(const std::filesystem::path& study, const std::vector<Shard>& shards);

/// Reads a checkpoint to its end.
void read_checkpoint_in_child(const std::string& path);

}  // namespace tillit
