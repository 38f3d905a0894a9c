#include "sim/serve/run_queue.hpp"

#include <algorithm>
#include <utility>

#include "sim/threads/on_threads.hpp"

namespace tillit {

RunQueue::RunQueue(int workers) {
  for (int i = 0; i < std::max(workers, 1); ++i) workers_.emplace_back([this] { work_on(); });
}

RunQueue::~RunQueue() {
  {
    const std::lock_guard lock(mutex_);
    closing_ = true;
  }
  changed_.notify_all();
  for (std::thread& worker : workers_) worker.join();
}

std::size_t RunQueue::order(const std::string& key, Work work) {
  std::size_t before = 0;
  {
    const std::lock_guard lock(mutex_);
    wanted_[key] = std::make_shared<Work>(std::move(work));
    forget_turns(key);
    before = fresh_.size() + turn_.size();
    fresh_.push_back(key);
  }
  changed_.notify_one();
  return before;
}

void RunQueue::cancel(const std::string& key) {
  const std::lock_guard lock(mutex_);
  wanted_.erase(key);
  forget_turns(key);
}

void RunQueue::forget_turns(const std::string& key) {
  std::erase(fresh_, key);
  std::erase(turn_, key);
}

std::string RunQueue::take_turn() {
  std::deque<std::string>& next = fresh_.empty() ? turn_ : fresh_;
  std::string key = std::move(next.front());
  next.pop_front();
  return key;
}

void RunQueue::work_on() {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [this] { return closing_ || !fresh_.empty() || !turn_.empty(); });
    if (closing_) return;
    const std::string key = take_turn();
    const std::shared_ptr<Work> work = wanted_.at(key);
    lock.unlock();
    const bool goes_on = on_threads(1, *work);
    lock.lock();
    // Meanwhile another may have taken its place, which has its own turn.
    const auto found = wanted_.find(key);
    if (found == wanted_.end() || found->second != work) continue;
    if (!goes_on) {
      wanted_.erase(found);
      continue;
    }
    turn_.push_back(key);
    changed_.notify_one();
  }
}

}  // namespace tillit
