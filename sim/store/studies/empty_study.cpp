#include "sim/store/studies/empty_study.hpp"

#include <fmt/format.h>

#include <limits>

#include "sim/store/hdf5/fill.hpp"
#include "sim/store/hdf5/hdf5_journal.hpp"
#include "sim/store/hdf5/hdf5_scales.hpp"
#include "sim/store/hdf5/hdf5_write.hpp"
#include "sim/store/hdf5/virtual_storage.hpp"
#include "sim/store/studies/series_storage.hpp"

namespace tillit {

using namespace hdf5;

namespace {

/// Lays out one file. The members are what several steps need.
class LayingOut {
 public:
  LayingOut(const std::filesystem::path& path, const Layout& layout, const StudyAxes& axes,
            const std::vector<Shard>& shards)
      : layout_(layout),
        axes_(axes),
        shards_(shards),
        out_{new_file(path), {}, {}, {}, {}, {}, {}} {}

  LaidOut all(const Provenance& provenance) {
    write_root(provenance);
    write_dimensions();
    write_auxiliaries();
    for (const Series& series : layout_.series) out_.series.push_back(create_series(series));
    create_audit();
    write_provenance(provenance);
    check(H5Fflush(out_.file, H5F_SCOPE_GLOBAL), "");
    return std::move(out_);
  }

 private:
  File new_file(const std::filesystem::path& path) const;
  void write_root(const Provenance& provenance);
  void write_dimensions();
  void write_auxiliaries();
  void write_auxiliary(const Auxiliary& auxiliary);
  void write_axis_labels(const std::string& axis, const std::vector<AxisEntry>& entries);
  Dataset create_series(const Series& series);
  void create_audit();
  Dataset create_per_run(const char* name, hid_t type, const Attributes& attributes);
  void write_provenance(const Provenance& provenance);

  const Layout& layout_;
  const StudyAxes& axes_;
  const std::vector<Shard>& shards_;
  LaidOut out_;
  Scales scales_;
};

File LayingOut::new_file(const std::filesystem::path& path) const {
  const Settings creation(H5Pcreate(H5P_FILE_CREATE), "");
  check(H5Pset_link_creation_order(creation, H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED), "");
  check(H5Pset_istore_k(creation, index_width(layout_, axes_)), "");
  const Settings access = journalled_access();
  // The earliest format that has what is used: readable by everyone, and after a crash.
  check(H5Pset_libver_bounds(access, H5F_LIBVER_EARLIEST, H5F_LIBVER_LATEST), "");
  return {H5Fcreate(path.c_str(), H5F_ACC_EXCL, creation, access), ""};
}

void LayingOut::write_root(const Provenance& provenance) {
  write_attribute(out_.file, "Conventions", std::string("CF-1.10"));
  write_attributes(out_.file, layout_.attributes);
  const Build& build = provenance.build;
  write_attribute(out_.file, "source",
                  fmt::format("tillit {} git {}", build.version, build.revision));
  write_attribute(out_.file, "history",
                  fmt::format("{} {}", provenance.started, provenance.command_line));
  write_attribute(out_.file, "scenario_sha256", sha256(provenance.scenario_as_read));
  write_number(out_.file, study_names::schema_version, std::int32_t{study_schema_version});
  write_attribute(out_.file, study_names::status, std::string("partial"));
}

std::vector<std::string> names_of(const std::vector<AxisEntry>& entries) {
  std::vector<std::string> names;
  for (const AxisEntry& entry : entries) names.push_back(entry.name);
  return names;
}

Attributes long_names(const char* en, const char* sv) {
  return {{"long_name", std::string(en)}, {"long_name_sv", std::string(sv)}};
}

void LayingOut::write_dimensions() {
  const auto add = [&](const Dimension& dimension) { scales_.add(out_.file, dimension); };
  if (axes_.has_design()) add({"design", axes_.design.points, axes_.design.attributes});
  add({"lens", names_of(axes_.lenses), long_names("lens", "synsätt")});
  add({"replication", axes_.replications, long_names("replication", "upprepning")});
  add({"variant", names_of(axes_.variants), long_names("variant", "variant")});
  for (const Dimension& dimension : layout_.dimensions) add(dimension);
}

void LayingOut::write_auxiliaries() {
  write_axis_labels("lens", axes_.lenses);
  write_axis_labels("variant", axes_.variants);
  for (const Auxiliary& one : axes_.design.coordinates) write_auxiliary(one);
  for (const Auxiliary& one : layout_.auxiliaries) write_auxiliary(one);
}

void LayingOut::write_auxiliary(const Auxiliary& auxiliary) {
  const Dataset dataset = write_labels(out_.file, auxiliary.name, auxiliary.values);
  write_attributes(dataset, auxiliary.attributes);
  scales_.attach(dataset, auxiliary.name, {auxiliary.dimension});
}

void LayingOut::write_axis_labels(const std::string& axis, const std::vector<AxisEntry>& entries) {
  const auto write = [&](const std::string& name, Language language) {
    std::vector<std::string> labels;
    for (const AxisEntry& entry : entries) {
      labels.push_back(entry.label.empty() ? entry.name : entry.label.in(language));
    }
    scales_.attach(write_labels(out_.file, name, Labels(labels)), name, {axis});
  };
  write(axis + "_label", Language::english);
  write(axis + "_label_sv", Language::swedish);
}

Dataset LayingOut::create_series(const Series& series) {
  std::vector<std::string> names = axes_.dimensions();
  names.insert(names.end(), series.dimensions.begin(), series.dimensions.end());
  const std::vector<hsize_t> lengths = scales_.lengths(names);
  const Settings storage =
      shards_.empty() ? storage_of(layout_, axes_, series) : empty_storage_of(series);
  look_up_in(shards_, storage, series.name, axes_, lengths);
  const Space space = space_of(lengths);
  Dataset dataset(H5Dcreate2(out_.file, series.name.c_str(), file_type(series.type), space,
                             H5P_DEFAULT, storage, H5P_DEFAULT),
                  series.name);
  with_fill_value(series.type, [&](auto fill) { write_number(dataset, "_FillValue", fill); });
  write_attributes(dataset, series.attributes);
  write_attribute(dataset, "coordinates", coordinates_of(layout_, axes_, series));
  scales_.attach(dataset, series.name, names);
  return dataset;
}

Dataset LayingOut::create_per_run(const char* name, hid_t type, const Attributes& attributes) {
  const std::vector<hsize_t> lengths = scales_.lengths(axes_.dimensions());
  const Settings storage(H5Pcreate(H5P_DATASET_CREATE), name);
  if (shards_.empty()) check(H5Pset_alloc_time(storage, H5D_ALLOC_TIME_EARLY), name);
  look_up_in(shards_, storage, name, axes_, lengths);
  if (H5Tequal(type, type_of<double>()) > 0) {
    const double fill = std::numeric_limits<double>::quiet_NaN();
    check(H5Pset_fill_value(storage, H5T_IEEE_F64LE, &fill), name);
  }
  const Space space = space_of(lengths);
  Dataset dataset(H5Dcreate2(out_.file, name, type, space, H5P_DEFAULT, storage, H5P_DEFAULT),
                  name);
  write_attributes(dataset, attributes);
  scales_.attach(dataset, name, axes_.dimensions());
  return dataset;
}

void LayingOut::create_audit() {
  Attributes flags = long_names("state of the run", "körningens läge");
  flags.emplace_back("flag_values", std::vector<std::uint8_t>{0, 1, 2});
  flags.emplace_back("flag_meanings", std::string("pending complete failed"));
  out_.complete = create_per_run(study_names::complete, type_of<std::uint8_t>(), flags);
  out_.failure = create_per_run(
      study_names::failure, text_type(),
      long_names("what a failed run said", "vad en misslyckad körning gav för besked"));
  // No _FillValue: readers would turn hashes into floating-point numbers. 0 until there is one.
  out_.content_hash =
      create_per_run(study_names::content_hash, type_of<std::uint64_t>(),
                     long_names("XXH3-64 of the recorded values", "XXH3-64 av de sparade värdena"));
  out_.state_hash =
      create_per_run(study_names::state_hash, type_of<std::uint64_t>(),
                     long_names("XXH3-64 of the final state", "XXH3-64 av sluttillståndet"));
  Attributes time = long_names("computing time of the run", "körningens beräkningstid");
  time.emplace_back("units", std::string("s"));
  out_.wall_seconds = create_per_run(study_names::wall_seconds, type_of<double>(), time);
  write_number(out_.wall_seconds, "_FillValue", std::numeric_limits<double>::quiet_NaN());
}

void LayingOut::write_provenance(const Provenance& provenance) {
  const Group group(
      H5Gcreate2(out_.file, study_names::provenance, H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT),
      study_names::provenance);
  for_each_text(provenance,
                [&](const char* name, const std::string& text) { write_text(group, name, text); });
}

}  // namespace

LaidOut lay_out(const std::filesystem::path& path, const Layout& layout, const StudyAxes& axes,
                const Provenance& provenance, const std::vector<Shard>& shards) {
  return LayingOut(path, layout, axes, shards).all(provenance);
}

}  // namespace tillit
