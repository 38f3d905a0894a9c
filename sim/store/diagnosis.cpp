#include "sim/store/diagnosis.hpp"

#include <cerrno>
#include <system_error>

namespace tillit {

namespace {

StoreProblem problem_of_system(int error, StoreAction action) {
  switch (error) {
    case EEXIST:
      return StoreProblem::exists_already;
    case ENOENT:
    case ENOTDIR:
      return action == StoreAction::read ? StoreProblem::not_found : StoreProblem::no_folder;
    case EACCES:
    case EPERM:
    case EROFS:
      return StoreProblem::no_permission;
    case ENOSPC:
    case EDQUOT:
      return StoreProblem::disk_full;
    case ENOMEM:
      return StoreProblem::no_memory;
    case EAGAIN:
      return StoreProblem::open_elsewhere;
    default:
      return StoreProblem::other;
  }
}

}  // namespace

StoreError diagnosis(const hdf5::Failure& failure, StoreAction action,
                     const std::filesystem::path& path) {
  const auto error = [&](StoreProblem problem, const std::string& detail = "") {
    return StoreError(problem, action, path.string(), detail);
  };
  if (failure.system_error != 0) {
    return error(problem_of_system(failure.system_error, action),
                 std::generic_category().message(failure.system_error));
  }
  if (failure.reason == hdf5::beyond_limits) return error(StoreProblem::too_large, failure.subject);
  if (failure.reason == hdf5::leads_elsewhere) {
    return error(StoreProblem::leads_elsewhere, failure.subject);
  }
  if (failure.reason == hdf5::foreign_journal) {
    return error(StoreProblem::foreign_journal, failure.subject);
  }
  if (failure.reason.find("truncated file") != std::string::npos) {
    return error(StoreProblem::truncated);
  }
  if (failure.reason.find("memory allocation failed") != std::string::npos) {
    return error(StoreProblem::no_memory);
  }
  if (action == StoreAction::read) return error(StoreProblem::damaged, failure.subject);
  return error(StoreProblem::other, "HDF5: " + failure.reason);
}

}  // namespace tillit
