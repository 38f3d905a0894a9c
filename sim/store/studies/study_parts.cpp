#include "sim/store/studies/study_parts.hpp"

#include <hdf5_hl.h>

#include <algorithm>
#include <array>
#include <sstream>
#include <string_view>

#include "sim/scenario/limits.hpp"
#include "sim/store/hdf5/hdf5_attributes.hpp"
#include "sim/store/hdf5/hdf5_read.hpp"
#include "sim/store/hdf5/hdf5_scales.hpp"
#include "sim/store/store_limits.hpp"
#include "sim/store/studies/chunking.hpp"
#include "sim/store/studies/empty_study.hpp"

namespace tillit {

using namespace hdf5;

namespace {

std::vector<AxisEntry> read_axis(hid_t file, const std::string& name) {
  const auto texts = [&](const std::string& variable) {
    return std::get<std::vector<std::string>>(read_labels(open_dataset(file, variable), variable));
  };
  const auto names = texts(name);
  const auto labels = texts(name + "_label");
  const auto swedish = texts(name + "_label_sv");
  std::vector<AxisEntry> entries;
  for (std::size_t i = 0; i < names.size(); ++i) {
    entries.push_back({names[i], {labels.at(i), swedish.at(i)}});
  }
  return entries;
}

std::vector<std::int32_t> read_numbers(hid_t file, const std::string& name) {
  return std::get<std::vector<std::int32_t>>(read_labels(open_dataset(file, name), name));
}

DesignAxis read_design(hid_t file) {
  DesignAxis design{
      read_numbers(file, "design"), {}, read_attributes(open_dataset(file, "design"))};
  for (const std::string& name : names_in(file)) {
    if (!name.starts_with(DesignAxis::prefix)) continue;
    const Dataset dataset = open_dataset(file, name);
    if (dimension_names(dataset, name) != std::vector<std::string>{"design"}) continue;
    design.coordinates.push_back(
        {name, "design", read_labels(dataset, name), read_attributes(dataset)});
  }
  return design;
}

/// Whether the layout has nothing to do with this variable: every study has it.
bool of_every_study(const std::string& name) {
  constexpr std::array<std::string_view, 13> names{"design",
                                                   "lens",
                                                   "lens_label",
                                                   "lens_label_sv",
                                                   "replication",
                                                   "variant",
                                                   "variant_label",
                                                   "variant_label_sv",
                                                   study_names::complete,
                                                   study_names::failure,
                                                   study_names::content_hash,
                                                   study_names::state_hash,
                                                   study_names::wall_seconds};
  return std::find(names.begin(), names.end(), name) != names.end();
}

void read_variable(hid_t file, const std::string& name, const StudyAxes& axes, Layout& layout) {
  const Dataset dataset = open_dataset(file, name);
  Attributes attributes = read_attributes(dataset);
  if (is_scale(dataset)) {
    layout.dimensions.push_back({name, read_labels(dataset, name), std::move(attributes)});
    return;
  }
  const auto dimensions = dimension_names(dataset, name);
  const std::vector<std::string> of_runs = axes.dimensions();
  const bool per_run = dimensions.size() >= of_runs.size() &&
                       std::equal(of_runs.begin(), of_runs.end(), dimensions.begin());
  if (per_run) {
    const Type type(H5Dget_type(dataset), name);
    layout.series.push_back(
        {name,
         {dimensions.begin() + static_cast<std::ptrdiff_t>(of_runs.size()), dimensions.end()},
         value_type(type, name),
         std::move(attributes)});
  } else if (dimensions.size() == 1 && dimensions[0] != "design") {
    layout.auxiliaries.push_back(
        {name, dimensions[0], read_labels(dataset, name), std::move(attributes)});
  }
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

void want(bool good, const std::string& name, const char* reason = "unexpected size") {
  if (!good) throw Failure{name, reason, 0};
}

std::vector<hsize_t> extent_of(hid_t file, const std::string& name) {
  const Space space(H5Dget_space(open_dataset(file, name)), name);
  std::vector<hsize_t> lengths(H5S_MAX_RANK);
  const int rank = check(H5Sget_simple_extent_dims(space, lengths.data(), nullptr), name);
  lengths.resize(static_cast<std::size_t>(rank));
  return lengths;
}

std::size_t size_of(const Labels& labels) {
  return std::visit([](const auto& values) { return values.size(); }, labels);
}

/// Its values for one run, with nothing that could overflow.
double want_size_of_series(hid_t file, const StudyAxes& axes, const Layout& layout,
                           const Series& series) {
  std::vector<hsize_t> wanted{axes.lenses.size(), axes.replications.size(), axes.variants.size()};
  if (axes.has_design()) wanted.insert(wanted.begin(), axes.design.points.size());
  double values = 1;
  for (const std::size_t length : chunking(layout, series).shape) {
    wanted.push_back(length);
    values *= static_cast<double>(length);
  }
  want(extent_of(file, series.name) == wanted, series.name);
  return values;
}

}  // namespace

void want_sizes(hid_t file, const StudyAxes& axes, const Layout& layout) {
  double values = 0;
  for (const Series& series : layout.series) {
    values += want_size_of_series(file, axes, layout, series);
    want(values <= StoreLimits::values, series.name, beyond_limits);
  }
  for (const Auxiliary& one : axes.design.coordinates) {
    want(size_of(one.values) == axes.design.points.size(), one.name);
  }
  for (const Auxiliary& one : layout.auxiliaries) {
    for (const Dimension& dimension : layout.dimensions) {
      if (dimension.name == one.dimension) want(size_of(one.values) == dimension.size(), one.name);
    }
  }
}

StudyAxes read_axes(hid_t file) {
  StudyAxes axes;
  axes.lenses = read_axis(file, "lens");
  axes.replications = read_numbers(file, "replication");
  axes.variants = read_axis(file, "variant");
  if (has(file, "design")) axes.design = read_design(file);
  double runs = static_cast<double>(axes.points());
  for (const std::size_t one :
       {axes.lenses.size(), axes.replications.size(), axes.variants.size()}) {
    runs *= static_cast<double>(one);
  }
  want(runs <= Limits::runs, "", beyond_limits);
  return axes;
}

Layout read_layout(hid_t file, const StudyAxes& axes) {
  Layout layout;
  layout.attributes = read_attributes(file);
  for (const std::string& name : names_in(file)) {
    H5O_info_t info;
    check(H5Oget_info_by_name2(file, name.c_str(), &info, H5O_INFO_BASIC, H5P_DEFAULT), name);
    if (info.type != H5O_TYPE_DATASET || of_every_study(name)) continue;
    read_variable(file, name, axes, layout);
  }
  return layout;
}

Provenance read_provenance(hid_t file) {
  const Group group(H5Gopen2(file, study_names::provenance, H5P_DEFAULT), study_names::provenance);
  const auto text = [&](const char* name) { return read_text(group, name); };
  return {text("scenario_as_read"),
          text("scenario_resolved"),
          text("command_line"),
          lines_of(text("overrides")),
          {text("version"), text("revision"), text("compiler"), text("flags"), text("libraries")},
          text("started"),
          text("finished")};
}

}  // namespace tillit
