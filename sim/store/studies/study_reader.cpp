#include "sim/store/studies/study_reader.hpp"

#include <algorithm>
#include <chrono>
#include <thread>
#include <utility>

#include "sim/store/diagnosis.hpp"
#include "sim/store/hash.hpp"
#include "sim/store/hdf5/hdf5_journal.hpp"
#include "sim/store/hdf5/hdf5_read.hpp"
#include "sim/store/hdf5/only_ours.hpp"
#include "sim/store/hdf5/virtual_storage.hpp"
#include "sim/store/journalled_file.hpp"
#include "sim/store/store_limits.hpp"
#include "sim/store/studies/chunking.hpp"
#include "sim/store/studies/empty_study.hpp"
#include "sim/store/studies/series_reading.hpp"
#include "sim/store/studies/study_parts.hpp"

namespace tillit {

namespace fs = std::filesystem;
using namespace hdf5;

struct StudyReader::Open {
  static std::unique_ptr<Open> from(const fs::path& path, bool being_written);

  fs::path path;
  File file;
  StudyAxes axes;
  Layout layout;
  Provenance provenance;
  StudyStatus status = StudyStatus::partial;
  std::vector<Shard> shards;
  std::vector<std::uint8_t> complete;
  std::vector<std::string> failures;
  std::vector<std::uint64_t> content_hashes;
  std::vector<std::uint64_t> state_hashes;
  std::vector<double> wall_seconds;
  bool being_written = false;
};

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

std::unique_ptr<StudyReader::Open> StudyReader::Open::from(const fs::path& path,
                                                           bool being_written) {
  auto made = std::make_unique<Open>();
  Open& open = *made;
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

StudyReader::StudyReader(const fs::path& path, Sharing sharing) {
  constexpr int attempts = 20;
  constexpr auto pause = std::chrono::milliseconds(50);
  const bool being_written = sharing == Sharing::with_writer && JournalledFile::being_written(path);
  for (int attempt = 1;; ++attempt) {
    try {
      open_ = told_as(StoreAction::read, path, [&] { return Open::from(path, being_written); });
      return;
    } catch (const StoreError&) {
      // It may have been read just when it was changed.
      if (!being_written || attempt == attempts) throw;
    }
    std::this_thread::sleep_for(pause);
  }
}

StudyReader::StudyReader(StudyReader&&) noexcept = default;
StudyReader& StudyReader::operator=(StudyReader&& other) noexcept {
  std::swap(open_, other.open_);
  return *this;
}
StudyReader::~StudyReader() {
  const Lock lock;
  open_.reset();
}

const StudyAxes& StudyReader::axes() const { return open_->axes; }
const Layout& StudyReader::layout() const { return open_->layout; }
const Provenance& StudyReader::provenance() const { return open_->provenance; }
StudyStatus StudyReader::status() const { return open_->status; }
const std::vector<Shard>& StudyReader::shards() const { return open_->shards; }
bool StudyReader::being_written() const { return open_->being_written; }

RunStatus StudyReader::status_of(const RunIndex& run) const {
  return static_cast<RunStatus>(open_->complete.at(open_->axes.position(run)));
}
const std::string& StudyReader::failure_of(const RunIndex& run) const {
  return open_->failures.at(open_->axes.position(run));
}
std::uint64_t StudyReader::content_hash_of(const RunIndex& run) const {
  return open_->content_hashes.at(open_->axes.position(run));
}
std::uint64_t StudyReader::state_hash_of(const RunIndex& run) const {
  return open_->state_hashes.at(open_->axes.position(run));
}
double StudyReader::wall_seconds_of(const RunIndex& run) const {
  return open_->wall_seconds.at(open_->axes.position(run));
}

Values StudyReader::values(const Series& series, const RunIndex& run) const {
  return told_as(StoreAction::read, open_->path, [&] {
    const Dataset dataset = open_dataset(open_->file, series.name);
    return read_run(dataset, series, open_->axes.place(run), chunking(open_->layout, series).shape);
  });
}

std::vector<Values> StudyReader::values(const RunIndex& run) const {
  std::vector<Values> all;
  for (const Series& series : open_->layout.series) all.push_back(values(series, run));
  return all;
}

PreparedRun StudyReader::compressed(const RunIndex& run) const {
  return told_as(StoreAction::read, open_->path, [&] {
    PreparedRun result{run, {}, content_hash_of(run), state_hash_of(run), wall_seconds_of(run)};
    const std::vector<std::size_t> at = open_->axes.place(run);
    const std::vector<hsize_t> place(at.begin(), at.end());
    for (const Series& series : open_->layout.series) {
      result.series.push_back(read_chunks(open_dataset(open_->file, series.name), series.name,
                                          place, chunking(open_->layout, series)));
    }
    return result;
  });
}

std::uint64_t StudyReader::recomputed_hash(const RunIndex& run) const {
  return content_hash(open_->layout, values(run));
}

}  // namespace tillit
