#include <tbb/task_arena.h>

#include <catch2/catch.hpp>

#include <tbb/task_arena.h>

#include <tbb/global_control.h>

#include <numeric>
#include <vector>

#include "sim/run/sections.hpp"

using namespace tillit;

TEST_CASE("a section does every piece of work once, on any number of threads") {
  for (const std::size_t threads : {1, 2, 5}) {
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
    tbb::task_arena arena(static_cast<int>(threads));
    std::vector<int> done(1000, 0);
    arena.execute([&] { parallel_section(done.size(), 7, [&](std::size_t i) { ++done[i]; }); });
    CHECK(done == std::vector<int>(1000, 1));
  }
}

TEST_CASE("an empty section does nothing") {
  parallel_section(0, 1, [](std::size_t) { FAIL("no work to do"); });
}

TEST_CASE("what a piece of work throws reaches the caller") {
  const auto failing = [](std::size_t i) {
    if (i == 17) throw std::runtime_error("seventeen");
  };
  CHECK_THROWS_WITH(parallel_section(100, 1, failing), "seventeen");
}
