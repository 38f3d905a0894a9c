#pragma once

#include <string>
#include <vector>

#include "sim/store/hdf5/hdf5_handle.hpp"
#include "sim/store/layout.hpp"
#include "sim/store/shards/shard.hpp"

namespace tillit {

// HDF5's virtual datasets: variables whose values are looked up in other files whenever they are
// read. Where a file is not there, or is being written, the fill value stands.

/// Makes a variable over runs, with these lengths, one whose values are those of the variable of
/// the same name in the shards. Without shards, nothing is changed.
void look_up_in(const std::vector<Shard>& shards, const hdf5::Settings& storage,
                const std::string& name, const StudyAxes& axes,
                const std::vector<hsize_t>& lengths);

/// The shards that the values of a variable over the runs with these axes are looked up in; none
/// for an ordinary one.
std::vector<Shard> shards_looked_up(const hdf5::Dataset& dataset, const std::string& name,
                                    const StudyAxes& axes);

/// The files that the values of a virtual variable are looked up in.
std::vector<std::string> virtual_files(const hdf5::Settings& storage, const std::string& name);

/// Whether this is what a shard is called: "trial.d/r0000-0006.h5", beside its study.
bool is_name_of_shard(const std::string& file);

}  // namespace tillit
