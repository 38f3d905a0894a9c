#include "sim/study/handing_over.hpp"

#include <algorithm>
#include <new>
#include <utility>

namespace tillit {

bool HandingOver::take(const RunIndex& run, RunResult&& result) {
  bool memory = true;
  const bool whole = guarded([&] {
    try {
      taker_.take(run, std::move(result));
    } catch (const std::bad_alloc&) {
      memory = false;
      return;
    }
    progress_.runs_done.fetch_add(1);
    const std::lock_guard lock(mutex_);
    ++end_.done;
  });
  if (!memory) fail(run, out_of_memory.en);
  return whole && memory;
}

void HandingOver::fail(const RunIndex& run, const std::string& message) {
  guarded([&] {
    taker_.failed(run, message);
    progress_.runs_failed.fetch_add(1);
    const std::lock_guard lock(mutex_);
    end_.failures.push_back({run, message});
  });
}

StudyEnd HandingOver::end(const StudyAxes& axes) {
  if (fault_) std::rethrow_exception(fault_);
  std::sort(end_.failures.begin(), end_.failures.end(),
            [&](const RunFailure& a, const RunFailure& b) {
              return axes.position(a.run) < axes.position(b.run);
            });
  return std::move(end_);
}

/// False if the taker threw.
template <class Work>
bool HandingOver::guarded(const Work& work) {
  try {
    work();
    return true;
  } catch (...) {
    const std::lock_guard lock(mutex_);
    if (!fault_) fault_ = std::current_exception();
    broken_ = true;
    return false;
  }
}

}  // namespace tillit
