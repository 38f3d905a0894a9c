#include "sim/store/studies/series_storage.hpp"

#include <algorithm>

#include "sim/store/hdf5/fill.hpp"
#include "sim/store/hdf5/hdf5_types.hpp"
#include "sim/store/studies/empty_study.hpp"

namespace tillit {

using namespace hdf5;

unsigned index_width(const Layout& layout, const StudyAxes& axes) {
  std::size_t most = 0;
  for (const Series& series : layout.series) {
    most = std::max(most, chunking(layout, series).chunks());
  }
  return static_cast<unsigned>(std::clamp<std::size_t>((most * axes.runs() + 1) / 2, 32, 256));
}

std::vector<hsize_t> chunk_lengths(std::size_t dimensions_of_runs, const Chunking& cut) {
  std::vector<hsize_t> lengths(dimensions_of_runs, 1);
  if (!cut.shape.empty()) lengths.push_back(cut.chunk_rows);
  for (std::size_t i = 1; i < cut.shape.size(); ++i) lengths.push_back(cut.shape[i]);
  return lengths;
}

Settings empty_storage_of(const Series& series) {
  Settings storage(H5Pcreate(H5P_DATASET_CREATE), series.name);
  with_fill_value(series.type, [&](auto fill) {
    check(H5Pset_fill_value(storage, type_of<decltype(fill)>(), &fill), series.name);
  });
  return storage;
}

Settings storage_of(const Layout& layout, const StudyAxes& axes, const Series& series) {
  const Chunking cut = chunking(layout, series);
  Settings storage = empty_storage_of(series);
  if (cut.chunks() == 0 || axes.runs() == 0) return storage;  // nothing will ever be stored
  const std::vector<hsize_t> lengths = chunk_lengths(axes.dimensions().size(), cut);
  check(H5Pset_chunk(storage, static_cast<int>(lengths.size()), lengths.data()), series.name);
  check(H5Pset_shuffle(storage), series.name);
  check(H5Pset_deflate(storage, 1), series.name);
  return storage;
}

std::string coordinates_of(const Layout& layout, const StudyAxes& axes, const Series& series) {
  std::string names = "lens_label lens_label_sv variant_label variant_label_sv";
  for (const Auxiliary& coordinate : axes.design.coordinates) names += " " + coordinate.name;
  const auto has = [&](const std::string& dimension) {
    return std::find(series.dimensions.begin(), series.dimensions.end(), dimension) !=
           series.dimensions.end();
  };
  for (const Auxiliary& auxiliary : layout.auxiliaries) {
    if (has(auxiliary.dimension)) names += " " + auxiliary.name;
  }
  for (const Series& other : layout.series) {
    if (other.name == study_names::in_trial && series.name != study_names::in_trial &&
        has("principal")) {
      names += std::string(" ") + study_names::in_trial;
    }
  }
  return names;
}

}  // namespace tillit
