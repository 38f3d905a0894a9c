#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace tillit {

/// Runs of many groups on few threads, fairly: a group has one run at a time, and one that waits. A
/// new order takes the place of the group's waiting one; groups are served in the order in which
/// they began to wait, so one that orders often waits as long as the others.
class RunQueue {
 public:
  /// A run; `stop` becomes true when nobody wants it any more.
  using Work = std::function<void(const std::atomic<bool>& stop)>;

  /// So many runs at once, each on a thread of its own.
  explicit RunQueue(int workers);

  /// Stops what runs and drops what waits.
  ~RunQueue();

  RunQueue(const RunQueue&) = delete;
  RunQueue& operator=(const RunQueue&) = delete;

  /// Orders a run for a group; what it has under way is stopped. How many groups are before it.
  std::size_t order(const std::string& group, Work work);

  /// The group wants nothing any more.
  void cancel(const std::string& group);

  std::size_t waiting() const;

 private:
  void work_on();

  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::string> turn_;                                     ///< groups that wait
  std::map<std::string, Work> waiting_;                              ///< by group
  std::map<std::string, std::shared_ptr<std::atomic<bool>>> running_;  ///< by group: its stop
  bool closing_ = false;
  std::vector<std::thread> workers_;
};

}  // namespace tillit
