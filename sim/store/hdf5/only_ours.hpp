#pragma once

#include <hdf5.h>

namespace tillit::hdf5 {

/// Throws a Failure unless everything in a file is of the kinds that our files consist of:
/// variables of numbers and texts in groups, no larger than StoreLimits and in no dimension longer
/// than `longest`, whose values stand in this file or, of a join, in shards beside it. HDF5 would
/// follow any link, read values from any file of the machine, write them there, and load a program
/// to decode them. To be called before anything else is read.
void want_only_ours(hid_t file, hsize_t longest);

}  // namespace tillit::hdf5
