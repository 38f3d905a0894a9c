#pragma once

#include <hdf5.h>

#include <filesystem>
#include <set>
#include <string>

namespace tillit::hdf5 {

/// Throws a Failure unless everything in a file is of the kinds that our files consist of:
/// variables of numbers and texts in groups, no larger than StoreLimits and in no dimension longer
/// than `longest`, whose values stand in this file or, of a join, in shards beside it, whose names
/// it gives. HDF5 would follow any link, read values from any file of the machine, write them
/// there, and load a program to decode them. To be called before anything else is read.
std::set<std::string> want_only_ours(hid_t file, hsize_t longest);

/// The same of the shards that a study's values are looked up in, as far as they are there: HDF5
/// opens them by itself. No link leads to one, and none is a join itself.
void want_shards_only_ours(const std::filesystem::path& study, const std::set<std::string>& shards,
                           hsize_t longest);

}  // namespace tillit::hdf5
