#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>

#include "sim/store/shards/claim.hpp"
#include "sim/store/store_error.hpp"
#include "tests/sim/store/sample/sample_study.hpp"
#include "tests/sim/store/scratch_folder.hpp"

using namespace tillit;

namespace {

const Shard first{"trial.d/r0000-0002.h5", 0, 3};
const Shard second{"trial.d/r0003-0005.h5", 3, 3};
const Shard within_second{"trial.d/r0005.h5", 5, 1};

bool is_free(const sample::ScratchFolder& folder, const Shard& shard) {
  return Claim::take(folder.path(), shard, sample::axes(6)).has_value();
}

}  // namespace

TEST_CASE("a claimed shard, and no other, is refused until the claim ends") {
  const sample::ScratchFolder folder;
  {
    const auto claim = Claim::take(folder.path(), second, sample::axes(6));
    REQUIRE(claim);
    CHECK(claim->certain());
    CHECK_FALSE(is_free(folder, second));
    CHECK_FALSE(is_free(folder, within_second));
    CHECK(is_free(folder, first));
  }
  CHECK(is_free(folder, second));
}

TEST_CASE("the claim of a process that is killed ends with it") {
  const sample::ScratchFolder folder;
  const pid_t other = fork();
  if (other == 0) {
    const auto claim = Claim::take(folder.path(), first, sample::axes(6));
    mkdir((folder / "claimed").c_str(), 0700);
    pause();
    _exit(0);
  }
  REQUIRE(sample::appears(folder / "claimed"));
  CHECK_FALSE(is_free(folder, first));
  kill(other, SIGKILL);
  waitpid(other, nullptr, 0);
  CHECK(is_free(folder, first));
}

TEST_CASE("a shard of nothing is refused") {
  CHECK_THROWS_WITH(shards_of("trial.h5", sample::axes(6), {0, 1}),
                    "a shard holds at least one replication and one point");
}

TEST_CASE("claims want a folder") {
  const sample::ScratchFolder folder;
  CHECK_THROWS_AS(Claim::take(folder / "nowhere", first, sample::axes(6)), StoreError);
}
