#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "sim/store/layout.hpp"
#include "sim/store/provenance.hpp"
#include "sim/store/run_result.hpp"
#include "sim/store/shards/shard.hpp"
#include "sim/store/studies/prepared_run.hpp"
#include "sim/store/study_axes.hpp"

namespace tillit {

/// Whether a study may be read while another program writes it: then only what is known of its runs
/// is certain to be readable, not their values.
enum class Sharing { alone, with_writer };

struct OpenStudy;

/// A study on disk, opened for reading. Throws StoreError.
class StudyReader {
 public:
  explicit StudyReader(const std::filesystem::path& path, Sharing sharing = Sharing::alone);
  StudyReader(StudyReader&&) noexcept;
  StudyReader& operator=(StudyReader&&) noexcept;
  ~StudyReader();

  const StudyAxes& axes() const;

  /// Dimensions, series and auxiliary variables beyond the axes, in the file's order, with their
  /// attributes.
  const Layout& layout() const;

  const Provenance& provenance() const;
  StudyStatus status() const;  ///< of a join: what its shards are now

  /// Where the runs are, if this is a join of shards.
  const std::vector<Shard>& shards() const;

  /// Whether another program had it open for writing when it was opened here.
  bool being_written() const;

  RunStatus status_of(const RunIndex& run) const;
  /// What a failed run said; empty for others, and in files from before it was kept.
  const std::string& failure_of(const RunIndex& run) const;
  std::uint64_t content_hash_of(const RunIndex& run) const;
  std::uint64_t state_hash_of(const RunIndex& run) const;
  double wall_seconds_of(const RunIndex& run) const;

  /// The values of one series for one run; fill values where the run is not complete.
  Values values(const Series& series, const RunIndex& run) const;

  /// The values of every series for one run, in the layout's order.
  std::vector<Values> values(const RunIndex& run) const;

  /// A complete run as the file holds it, to be written to another one.
  PreparedRun compressed(const RunIndex& run) const;

  /// The hash of the values as they are in the file now.
  std::uint64_t recomputed_hash(const RunIndex& run) const;

 private:
  std::unique_ptr<OpenStudy> open_;
};

}  // namespace tillit
