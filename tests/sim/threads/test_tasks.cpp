#include <catch2/catch.hpp>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

#include "sim/threads/on_threads.hpp"
#include "sim/threads/tasks.hpp"

using namespace tillit;

TEST_CASE("tasks and what they ask for are all done when waiting ends") {
  for (const int threads : {1, 2, 5}) {
    std::atomic<int> done{0};
    on_threads(threads, [&] {
      Tasks tasks;
      for (int i = 0; i < 20; ++i) {
        tasks.run([&] {
          ++done;
          for (int j = 0; j < 3; ++j) tasks.run([&] { ++done; });
        });
      }
      tasks.wait();
      CHECK(done == 80);
    });
  }
}

TEST_CASE("no more tasks are under way than there are threads") {
  std::atomic<int> under_way{0};
  std::atomic<int> most{0};
  on_threads(3, [&] {
    Tasks tasks;
    for (int i = 0; i < 100; ++i) {
      tasks.run([&] {
        const int here = ++under_way;
        for (int seen = most; seen < here && !most.compare_exchange_weak(seen, here);) continue;
        --under_way;
      });
    }
    tasks.wait();
  });
  CHECK(most >= 1);
  CHECK(most <= 3);
}

TEST_CASE("a thread takes up first what it asked for last") {
  std::vector<int> order;
  on_threads(1, [&] {
    Tasks tasks;
    tasks.run([&] {
      order.push_back(0);
      for (int i = 1; i <= 3; ++i) tasks.run([&order, i] { order.push_back(i); });
    });
    tasks.wait();
  });
  CHECK(order == std::vector<int>{0, 3, 2, 1});
}

TEST_CASE("what a task owns is gone when waiting ends") {
  const auto owned = std::make_shared<int>(1);
  on_threads(2, [&] {
    Tasks tasks;
    for (int i = 0; i < 10; ++i) tasks.run([owned] {});
    tasks.wait();
    CHECK(owned.use_count() == 1);
  });
}

TEST_CASE("waiting for nothing ends at once") { Tasks().wait(); }
