#include "sim/store/studies/series_reading.hpp"

#include "sim/store/hdf5/fill.hpp"
#include "sim/store/hdf5/hdf5_types.hpp"
#include "sim/store/studies/series_storage.hpp"

namespace tillit::hdf5 {
namespace {

template <class Number>
std::vector<Number> read_numbers(const Dataset& dataset, const Series& series,
                                 const std::vector<std::size_t>& run,
                                 const std::vector<std::size_t>& shape) {
  std::vector<hsize_t> place(run.begin(), run.end());
  std::vector<hsize_t> count(run.size(), 1);
  std::size_t size = 1;
  for (const std::size_t length : shape) {
    place.push_back(0);
    count.push_back(length);
    size *= length;
  }
  if (size == 0) return {};
  const Space there(H5Dget_space(dataset), series.name);
  check(H5Sselect_hyperslab(there, H5S_SELECT_SET, place.data(), nullptr, count.data(), nullptr),
        series.name);
  // Before memory is taken for it: in a damaged file it can be any size.
  if (H5Sselect_valid(there) <= 0) throw Failure{series.name, "unexpected size", 0};
  std::vector<Number> numbers(size);
  const Space here = space_of(count);  // of the same shape: HDF5 maps others value by value
  check(H5Dread(dataset, type_of<Number>(), here, there, H5P_DEFAULT, numbers.data()), series.name);
  return numbers;
}

/// Whether a chunk of it is one of ours, byte for byte: another program may have packed it anew.
bool is_stored_as_ours(const Dataset& dataset, const std::string& name, std::size_t along,
                       const Chunking& cut) {
  const Settings storage(H5Dget_create_plist(dataset), name);
  const std::vector<hsize_t> wanted = chunk_lengths(along, cut);
  std::vector<hsize_t> lengths(wanted.size());
  const auto filter = [&](unsigned place) {
    unsigned flags = 0;
    std::size_t values = 0;
    return H5Pget_filter2(storage, place, &flags, &values, nullptr, 0, nullptr, nullptr);
  };
  return H5Pget_layout(storage) == H5D_CHUNKED &&
         H5Pget_chunk(storage, static_cast<int>(lengths.size()), lengths.data()) ==
             static_cast<int>(wanted.size()) &&
         lengths == wanted && H5Pget_nfilters(storage) == 2 && filter(0) == H5Z_FILTER_SHUFFLE &&
         filter(1) == H5Z_FILTER_DEFLATE;
}

}  // namespace

Values read_run(const Dataset& dataset, const Series& series, const std::vector<std::size_t>& run,
                const std::vector<std::size_t>& shape) {
  return with_fill_value(series.type, [&](auto fill) -> Values {
    return read_numbers<decltype(fill)>(dataset, series, run, shape);
  });
}

std::vector<PreparedChunk> read_chunks(const Dataset& dataset, const std::string& name,
                                       std::vector<hsize_t> place, const Chunking& cut) {
  const std::size_t along = place.size();
  if (!cut.shape.empty()) place.resize(along + cut.shape.size(), 0);
  std::vector<PreparedChunk> chunks(cut.chunks());
  if (!chunks.empty() && !is_stored_as_ours(dataset, name, along, cut)) {
    throw Failure{name, "not stored as we do", 0};
  }
  for (std::size_t i = 0; i < chunks.size(); ++i) {
    chunks[i].first = i * cut.chunk_rows;
    if (!cut.shape.empty()) place[along] = chunks[i].first;
    hsize_t size = 0;
    check(H5Dget_chunk_storage_size(dataset, place.data(), &size), name);
    if (size == 0) throw Failure{name, "a chunk is missing", 0};
    chunks[i].bytes.resize(size);
    std::uint32_t filters_left_out = 0;
    check(H5Dread_chunk(dataset, H5P_DEFAULT, place.data(), &filters_left_out,
                        chunks[i].bytes.data()),
          name);
    if (filters_left_out != 0) throw Failure{name, "a chunk is not compressed", 0};
  }
  return chunks;
}

}  // namespace tillit::hdf5
