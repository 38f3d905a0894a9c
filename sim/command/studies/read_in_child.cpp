#include "sim/command/studies/read_in_child.hpp"

#include <functional>
#include <new>

#include "sim/command/studies/in_child.hpp"
#include "sim/command/studies/refusal_pipe.hpp"
#include "sim/store/checkpoints/checkpoint_reader.hpp"
#include "sim/store/store_error.hpp"
#include "sim/store/studies/verification.hpp"

namespace tillit {
namespace {

namespace fs = std::filesystem;

void try_in_child(const std::string& path, const std::function<void()>& read) {
  RefusalPipe refusals(path);
  const int end = in_child(path, [&] {
    try {
      read();
    } catch (const StoreError& refusal) {
      refusals.tell(refusal);
    } catch (const std::bad_alloc&) {
      refusals.tell({StoreProblem::no_memory, StoreAction::read, path});
    }
    return 0;
  });
  refusals.throw_if_told();
  // Not by us: a library, or what watches memory, has ended the process.
  if (end != 0) throw StoreError(StoreProblem::damaged, StoreAction::read, path);
}

void open_unless_busy(const fs::path& shard) {
  try {
    const StudyReader opened(shard);
  } catch (const StoreError& error) {
    if (error.problem() != StoreProblem::open_elsewhere) throw;
  }
}

}  // namespace

void read_in_child(const std::string& path) {
  try_in_child(path, [&] { const Verification all(StudyReader{path}); });
}

void open_in_child(const std::string& path, Sharing sharing) {
  try_in_child(path, [&] { const StudyReader opened(path, sharing); });
}

void open_shards_in_child(const fs::path& study, const std::vector<Shard>& shards) {
  std::error_code unknown;
  if (!fs::exists(shard_folder(study), unknown)) return;
  try_in_child(study.string(), [&] {
    for (const Shard& shard : shards) {
      const fs::path file = study.parent_path() / shard.file;
      if (fs::exists(file, unknown)) open_unless_busy(file);
    }
  });
}

void read_checkpoint_in_child(const std::string& path) {
  try_in_child(path, [&] { CheckpointReader(path).read_through(); });
}

}  // namespace tillit
