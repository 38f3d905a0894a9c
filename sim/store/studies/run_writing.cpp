#include "sim/store/studies/run_writing.hpp"

#include <algorithm>
#include <array>

#include "sim/store/hdf5/hdf5_write.hpp"
#include "sim/store/study_axes.hpp"

namespace tillit {

using namespace hdf5;

namespace {

void write_chunks(const Dataset& dataset, const std::vector<hsize_t>& run,
                  const std::vector<PreparedChunk>& chunks) {
  std::array<hsize_t, 32> place{};  // HDF5 has no more dimensions
  std::copy(run.begin(), run.end(), place.begin());
  for (const PreparedChunk& chunk : chunks) {
    place.at(run.size()) = chunk.first;
    check(H5Dwrite_chunk(dataset, H5P_DEFAULT, 0, place.data(), chunk.bytes.size(),
                         chunk.bytes.data()),
          "");
  }
}

/// Writes the value of one run into a variable over the dimensions of runs.
void put(const Dataset& dataset, const std::vector<hsize_t>& place, hid_t type, const void* value,
         hid_t transfer = H5P_DEFAULT) {
  const std::vector<hsize_t> count(place.size(), 1);
  const Space there(H5Dget_space(dataset), "");
  check(H5Sselect_hyperslab(there, H5S_SELECT_SET, place.data(), nullptr, count.data(), nullptr),
        "");
  const Space here = space_of({});
  check(H5Dwrite(dataset, type, here, there, transfer, value), "");
}

template <class Number>
void put(const Dataset& dataset, const std::vector<hsize_t>& run, Number value) {
  put(dataset, run, type_of<Number>(), &value);
}

void put(const Dataset& dataset, const std::vector<hsize_t>& run, const std::string& text) {
  const char* start = text.c_str();
  put(dataset, run, text_type(), &start, transfer_of_texts());
}

void put_status(const LaidOut& in, const std::vector<hsize_t>& run, RunStatus status) {
  put(in.complete, run, static_cast<std::uint8_t>(status));
}

}  // namespace

void write_run(const LaidOut& in, const std::vector<hsize_t>& place, const PreparedRun& run) {
  for (std::size_t i = 0; i < in.series.size(); ++i) {
    write_chunks(in.series[i], place, run.series.at(i));
  }
  put(in.content_hash, place, run.content_hash);
  put(in.state_hash, place, run.state_hash);
  put(in.wall_seconds, place, run.wall_seconds);
  put(in.failure, place, std::string());
  put_status(in, place, RunStatus::complete);
}

void write_failure(const LaidOut& in, const std::vector<hsize_t>& place,
                   const std::string& message) {
  put(in.failure, place, message);
  put_status(in, place, RunStatus::failed);
}

void take_effect(const LaidOut& in) { check(H5Fflush(in.file, H5F_SCOPE_GLOBAL), ""); }

}  // namespace tillit
