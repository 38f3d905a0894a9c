#include <dlfcn.h>
#include <fmt/format.h>

#include <filesystem>

#include "sim/ranks/mpi/mpi_ranks.hpp"
#include "sim/ranks/ranks.hpp"

namespace tillit {
namespace {

class Alone : public Ranks {
 public:
  int rank() const override { return 0; }
  int count() const override { return 1; }
  void barrier() override {}
  std::vector<double> gather(double number) override { return {number}; }
};

RanksError without_mpi(int processes) {
  return RanksError(
      {fmt::format(
           "{} processes were started together, but this program was built without MPI: each "
           "would do the whole study; ./tillit install cluster, and build again.",
           processes),
       fmt::format(
           "{} processer startades tillsammans, men programmet är byggt utan MPI: var och en "
           "skulle göra hela studien; ./tillit install cluster, och bygg på nytt.",
           processes)});
}

RanksError cannot_meet(int processes, const std::string& reason) {
  return RanksError(
      {fmt::format("{} processes were started together, but MPI does not bring them together: {}.",
                   processes, reason),
       fmt::format("{} processer startades tillsammans, men MPI för dem inte samman: {}.",
                   processes, reason)});
}

RanksError other_mpi(int processes, int met) {
  return RanksError(
      {fmt::format(
           "{} processes were started together, but only {} met: start them by the mpirun of "
           "the MPI that Tillit was built with.",
           processes, met),
       fmt::format(
           "{} processer startades tillsammans, men bara {} möttes: starta dem med mpirun ur "
           "den MPI som Tillit är byggt med.",
           processes, met)});
}

}  // namespace

std::unique_ptr<Ranks> meet_ranks() {
  const int processes = launched_processes();
  if (processes == 1) return std::make_unique<Alone>();
  std::error_code unknown;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", unknown);
  const auto plugin = program.parent_path() / mpi_plugin;
  if (!std::filesystem::exists(plugin, unknown)) throw without_mpi(processes);
  // Never unloaded: MPI leaves threads and exit handlers. Global: it loads parts of its own.
  void* library = dlopen(plugin.c_str(), RTLD_NOW | RTLD_GLOBAL);
  if (library == nullptr) throw cannot_meet(processes, dlerror());
  const auto meet = reinterpret_cast<MeetByMpi*>(dlsym(library, meet_by_mpi_name));
  if (meet == nullptr) throw cannot_meet(processes, dlerror());
  std::unique_ptr<Ranks> ranks(meet());
  const int met = ranks->count();
  if (met == processes) return ranks;
  ranks.reset();  // in peace: what is thrown while they are together makes MPI kill them all
  throw other_mpi(processes, met);
}

}  // namespace tillit
