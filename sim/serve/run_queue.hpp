#pragma once

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

/// Work of many groups on few threads, fairly: it is done in slices, in turn, so that nobody waits
/// for the whole of another's; the first slice of each, which shows that something happens, comes
/// before the later ones of all. Each key has one piece of work at a time; a new one takes its
/// place.
class RunQueue {
 public:
  /// Does a slice of the work; false when all of it is done. Never called twice at the same time.
  using Work = std::function<bool()>;

  /// So many slices at once, each on a thread of its own.
  explicit RunQueue(int workers);

  /// Drops what waits; the slices under way are finished.
  ~RunQueue();

  RunQueue(const RunQueue&) = delete;
  RunQueue& operator=(const RunQueue&) = delete;

  /// Work for a key, in place of what it has. How many others are before its first slice.
  std::size_t order(const std::string& key, Work work);

  /// Nobody wants the key's work any more.
  void cancel(const std::string& key);

 private:
  void work_on();
  std::string take_turn();
  void forget_turns(const std::string& key);

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::string> fresh_;                        ///< keys whose first slice waits
  std::deque<std::string> turn_;                         ///< keys whose next slice waits
  std::map<std::string, std::shared_ptr<Work>> wanted_;  ///< by key
  bool closing_ = false;
  std::vector<std::thread> workers_;
};

}  // namespace tillit
