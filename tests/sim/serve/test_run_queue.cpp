#include <catch2/catch.hpp>
#include <future>
#include <mutex>
#include <string>
#include <vector>

#include "sim/serve/run_queue.hpp"

using namespace tillit;

namespace {

/// What was done, in order, and a gate that holds the only worker until it is opened.
struct Recorded {
  std::mutex mutex;
  std::vector<std::string> done;
  std::promise<void> gate;
  std::shared_future<void> open = gate.get_future().share();
  std::promise<void> end;

  RunQueue::Work waits() {
    return [this] {
      open.wait();
      return false;
    };
  }
  RunQueue::Work slices(const std::string& name, int count) {
    return [this, name, left = count]() mutable {
      const std::lock_guard lock(mutex);
      done.push_back(name);
      return --left > 0;
    };
  }
  RunQueue::Work last() {
    return [this] {
      end.set_value();
      return false;
    };
  }
};

}  // namespace

TEST_CASE("slices of different groups are done in turn") {
  Recorded recorded;
  RunQueue queue(1);
  queue.order("gate", recorded.waits());
  CHECK(queue.order("a", recorded.slices("a", 3)) <= 1);
  queue.order("b", recorded.slices("b", 2));
  queue.order("c", recorded.slices("c", 1));
  recorded.gate.set_value();
  // Each slice of "end" stands behind those who wait; after four rounds nobody does.
  queue.order("end", [&, rounds = 0]() mutable {
    if (++rounds < 4) return true;
    recorded.end.set_value();
    return false;
  });
  recorded.end.get_future().wait();
  const std::lock_guard lock(recorded.mutex);
  CHECK(recorded.done == std::vector<std::string>{"a", "b", "c", "a", "b", "a"});
}

TEST_CASE("a new order takes the place of the old one") {
  Recorded recorded;
  RunQueue queue(1);
  queue.order("gate", recorded.waits());
  queue.order("a", recorded.slices("old", 5));
  queue.order("a", recorded.slices("new", 1));
  queue.order("end", recorded.last());
  recorded.gate.set_value();
  recorded.end.get_future().wait();
  const std::lock_guard lock(recorded.mutex);
  CHECK(recorded.done == std::vector<std::string>{"new"});
}

TEST_CASE("what is cancelled is not begun, and not gone on with") {
  Recorded recorded;
  RunQueue queue(1);
  queue.order("gate", recorded.waits());
  queue.order("a", recorded.slices("a", 2));
  queue.order("b", [&]() {
    queue.cancel("b");
    recorded.slices("b", 1)();
    return true;
  });
  queue.cancel("a");
  queue.order("end", [&, rounds = 0]() mutable {
    if (++rounds < 3) return true;
    recorded.end.set_value();
    return false;
  });
  recorded.gate.set_value();
  recorded.end.get_future().wait();
  const std::lock_guard lock(recorded.mutex);
  CHECK(recorded.done == std::vector<std::string>{"b"});
}

TEST_CASE("a queue that is closed does not wait for endless work") {
  std::promise<void> begun;
  bool first = true;
  {
    RunQueue queue(2);
    queue.order("endless", [&] {
      if (std::exchange(first, false)) begun.set_value();
      return true;
    });
    begun.get_future().wait();
  }
  SUCCEED("the queue has ended");
}
