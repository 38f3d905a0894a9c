#include "sim/store/studies/empty_study.hpp"

namespace tillit {

void LaidOut::abandon() {
  for (hdf5::Dataset& one : series) one.abandon();
  for (hdf5::Dataset* one : {&complete, &failure, &content_hash, &state_hash, &wall_seconds})
    one->abandon();
  file.abandon();
}

}  // namespace tillit
