#include <catch2/catch.hpp>

#include <atomic>
#include <numeric>
#include <vector>

#include "sim/threads/on_threads.hpp"
#include "sim/threads/sections.hpp"

using namespace tillit;

TEST_CASE("a section does every piece of work once, on any number of threads") {
  for (const int threads : {1, 2, 5}) {
    std::vector<int> done(1000, 0);
    on_threads(threads,
               [&] { parallel_section(done.size(), 7, [&](std::size_t i) { ++done[i]; }); });
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
  for (const int threads : {1, 3}) {
    CHECK_THROWS_WITH(on_threads(threads, [&] { parallel_section(100, 1, failing); }), "seventeen");
  }
}

TEST_CASE("a section uses no more threads than it was given") {
  for (const int threads : {1, 3}) {
    std::atomic<int> now{0};
    std::atomic<int> most{0};
    on_threads(threads, [&] {
      parallel_section(200, 1, [&](std::size_t) {
        const int here = ++now;
        for (int seen = most; seen < here && !most.compare_exchange_weak(seen, here);) continue;
        --now;
      });
    });
    CHECK(most <= threads);
  }
}

TEST_CASE("what is done on threads hands over what it returns, and throws what is thrown") {
  CHECK(on_threads(2, [] { return std::vector<int>{1, 2}; }) == std::vector<int>{1, 2});
  CHECK_THROWS_WITH(on_threads(2, []() -> int { throw std::runtime_error("no"); }), "no");
}
