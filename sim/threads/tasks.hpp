#pragma once

#include <functional>
#include <memory>

namespace tillit {

/// Work that leads to more work. At most as many tasks are under way as `on_threads` gave threads.
class Tasks {
 public:
  Tasks();
  Tasks(const Tasks&) = delete;
  Tasks& operator=(const Tasks&) = delete;
  ~Tasks();

  /// Does `task()` some time before `wait` returns, on any thread. A task may ask for others; the
  /// thread that asked takes up first what it asked for last. `task` does not throw.
  void run(std::function<void()> task);

  /// Until all is done, what tasks asked for meanwhile included. For the thread that made this.
  void wait();

 private:
  class Doer;
  std::unique_ptr<Doer> doer_;
};

}  // namespace tillit
