#include "sim/store/studies/open_study.hpp"

#include <algorithm>

#include "sim/store/hdf5/hdf5_attributes.hpp"
#include "sim/store/hdf5/hdf5_journal.hpp"
#include "sim/store/hdf5/hdf5_read.hpp"
#include "sim/store/hdf5/only_ours.hpp"
#include "sim/store/hdf5/virtual_storage.hpp"
#include "sim/store/store_error.hpp"
#include "sim/store/store_limits.hpp"
#include "sim/store/studies/empty_study.hpp"
#include "sim/store/studies/study_parts.hpp"

namespace tillit {

namespace fs = std::filesystem;
using namespace hdf5;

namespace {

[[noreturn]] void refuse(const fs::path& path, StoreProblem problem,
                         const std::string& detail = "") {
  throw StoreError(problem, StoreAction::read, path.string(), detail);
}

File open_file(const fs::path& path, bool being_written) {
  std::error_code unknown;
  const fs::file_status found = fs::status(path, unknown);
  if (found.type() == fs::file_type::not_found) refuse(path, StoreProblem::not_found);
  if (!unknown && !fs::is_regular_file(found)) refuse(path, StoreProblem::not_hdf5);
  recover(path);
  const Settings access(H5Pcreate(H5P_FILE_ACCESS), "");
  check(H5Pset_file_locking(access, !being_written, true), "");
  const hid_t id = H5Fopen(path.c_str(), H5F_ACC_RDONLY, access);
  if (id >= 0) return {id, ""};
  try {
    fail("");
  } catch (const Failure& failure) {
    const bool signed_as_hdf5 = failure.reason.find("signature not found") == std::string::npos;
    if (failure.system_error == 0 && !signed_as_hdf5) refuse(path, StoreProblem::not_hdf5);
    throw;
  }
}

void want_our_schema(const fs::path& path, hid_t file) {
  if (!has_attribute(file, study_names::schema_version)) {
    refuse(path, StoreProblem::not_a_study, study_names::schema_version);
  }
  const AttributeHandle attribute = open_single_attribute(file, study_names::schema_version);
  std::int32_t version = 0;
  check(H5Aread(attribute, H5T_STD_I32LE, &version), study_names::schema_version);
  if (version > study_schema_version) refuse(path, StoreProblem::too_new, std::to_string(version));
}

std::vector<std::uint8_t> read_run_states(hid_t file, std::size_t runs) {
  auto states = read_all<std::uint8_t>(file, study_names::complete, runs);
  for (const std::uint8_t state : states) {
    if (state > static_cast<std::uint8_t>(RunStatus::failed)) {
      throw Failure{study_names::complete, "no such state", 0};
    }
  }
  return states;
}

std::vector<std::string> read_failures(hid_t file, std::size_t runs) {
  if (!has(file, study_names::failure)) return std::vector<std::string>(runs);
  auto texts = read_texts(open_dataset(file, study_names::failure), study_names::failure);
  if (texts.size() != runs) throw Failure{study_names::failure, "unexpected size", 0};
  return texts;
}

}  // namespace

std::unique_ptr<OpenStudy> open_study(const fs::path& path, bool being_written) {
  auto made = std::make_unique<OpenStudy>();
  OpenStudy& open = *made;
  open.path = path;
  open.being_written = being_written;
  open.file = open_file(path, being_written);
  want_our_schema(path, open.file);
  want_shards_only_ours(path, want_only_ours(open.file, StoreLimits::labels), StoreLimits::labels);
  open.axes = read_axes(open.file);
  open.layout = read_layout(open.file, open.axes);
  want_sizes(open.file, open.axes, open.layout);
  open.provenance = read_provenance(open.file);
  if (read_text_attribute(open.file, study_names::status) == "complete") {
    open.status = StudyStatus::complete;
  }
  open.shards = shards_looked_up(open_dataset(open.file, study_names::complete),
                                 study_names::complete, open.axes);
  const std::size_t runs = open.axes.runs();
  open.complete = read_run_states(open.file, runs);
  if (!open.shards.empty() && !std::all_of(open.complete.begin(), open.complete.end(),
                                           [](std::uint8_t one) { return one == 1; })) {
    open.status = StudyStatus::partial;  // also when shards went missing after they were joined
  }
  open.failures = read_failures(open.file, runs);
  open.content_hashes = read_all<std::uint64_t>(open.file, study_names::content_hash, runs);
  open.state_hashes = read_all<std::uint64_t>(open.file, study_names::state_hash, runs);
  open.wall_seconds = read_all<double>(open.file, study_names::wall_seconds, runs);
  return made;
}

}  // namespace tillit
