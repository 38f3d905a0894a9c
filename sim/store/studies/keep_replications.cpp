#include "sim/store/studies/keep_replications.hpp"

#include <cerrno>

#include "sim/store/diagnosis.hpp"
#include "sim/store/studies/study_file.hpp"
#include "sim/store/studies/study_reader.hpp"
#include "sim/store/system_file.hpp"

namespace tillit {

namespace fs = std::filesystem;

namespace {

void copy_runs(const StudyReader& from, StudyFile& to, const StudyAxes& axes) {
  for (std::size_t i = 0; i < axes.runs(); ++i) to.write(from.compressed(axes.run_at(i)));
}

/// Gives a whole file the name of the one it replaces.
void replace(const fs::path& made, const fs::path& path) {
  std::error_code error;
  fs::rename(made, path, error);
  if (!error) return;
  told_as(StoreAction::write, path, [&] { throw hdf5::Failure{"", "rename", error.value()}; });
}

}  // namespace

void keep_replications(const fs::path& path, const Layout& layout, const StudyAxes& axes) {
  const fs::path real = file_behind(path);
  const Unfinished kept(real, ".kept");
  {
    const StudyReader from(real);
    StudyFile to = StudyFile::create(kept.path(), layout, axes, from.provenance());
    to.together([&] { copy_runs(from, to, axes); });
    to.close(StudyStatus::complete);
  }
  replace(kept.path(), real);
}

}  // namespace tillit
