#pragma once

#include <span>

#include "sim/run/model.hpp"

namespace tillit::bench {

/// Where a study's processor time goes, in seconds.
struct StudyTimes {
  double runs = 0;      ///< all of them, output included
  double output = 0;    ///< of it: means for the closing table, compressing, writing HDF5
  double creation = 0;  ///< laying out the file, once, however many and long the runs are

  double output_share() const { return output / runs; }
};

/// Runs the free-municipality trial as shipped, but with weeks divided by `shorter` and a
/// replication for each thread, into a file that is removed again. A shorter study is charged more
/// for output: what a run's file entries cost does not shrink with its weeks.
StudyTimes time_study(std::span<const Model* const> models, int threads, int shorter);

}  // namespace tillit::bench
