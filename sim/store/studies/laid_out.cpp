#include "sim/store/hdf5/hdf5_journal.hpp"
#include "sim/store/hdf5/hdf5_read.hpp"
#include "sim/store/studies/empty_study.hpp"

namespace tillit {

using namespace hdf5;

void LaidOut::abandon() {
  for (Dataset& one : series) one.abandon();
  for (Dataset* one : {&complete, &failure, &content_hash, &state_hash, &wall_seconds})
    one->abandon();
  file.abandon();
}

LaidOut open_laid_out(const std::filesystem::path& path, const Layout& layout) {
  recover(path);
  const Settings access = journalled_access();
  File file(H5Fopen(path.c_str(), H5F_ACC_RDWR, access), "");
  std::vector<Dataset> series;
  for (const Series& one : layout.series) series.push_back(open_dataset(file, one.name));
  const auto audit = [&](const char* name) { return open_dataset(file, name); };
  Dataset complete = audit(study_names::complete);
  Dataset failure = audit(study_names::failure);
  Dataset content_hash = audit(study_names::content_hash);
  Dataset state_hash = audit(study_names::state_hash);
  Dataset wall_seconds = audit(study_names::wall_seconds);
  return {std::move(file),        std::move(series),       std::move(complete),
          std::move(failure),     std::move(content_hash), std::move(state_hash),
          std::move(wall_seconds)};
}

}  // namespace tillit
