#include "sim/store/studies/study_reader.hpp"

#include <chrono>
#include <thread>
#include <utility>

#include "sim/store/diagnosis.hpp"
#include "sim/store/hash.hpp"
#include "sim/store/hdf5/hdf5_read.hpp"
#include "sim/store/journalled_file.hpp"
#include "sim/store/studies/chunking.hpp"
#include "sim/store/studies/open_study.hpp"
#include "sim/store/studies/series_reading.hpp"

namespace tillit {

namespace fs = std::filesystem;
using namespace hdf5;

StudyReader::StudyReader(const fs::path& path, Sharing sharing) {
  constexpr int attempts = 20;
  constexpr auto pause = std::chrono::milliseconds(50);
  const bool being_written = sharing == Sharing::with_writer && JournalledFile::being_written(path);
  for (int attempt = 1;; ++attempt) {
    try {
      open_ = told_as(StoreAction::read, path, [&] { return open_study(path, being_written); });
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
