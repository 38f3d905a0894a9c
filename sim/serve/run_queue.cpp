#include "sim/serve/run_queue.hpp"

#include <algorithm>
#include <utility>

namespace tillit {

RunQueue::RunQueue(int workers) {
  for (int i = 0; i < std::max(workers, 1); ++i) workers_.emplace_back([this] { work_on(); });
}

RunQueue::~RunQueue() {
  {
    const std::lock_guard lock(mutex_);
    closing_ = true;
    for (auto& [group, stop] : running_) *stop = true;
  }
  changed_.notify_all();
  for (std::thread& worker : workers_) worker.join();
}

std::size_t RunQueue::order(const std::string& group, Work work) {
  std::size_t before = 0;
  {
    const std::lock_guard lock(mutex_);
    if (const auto running = running_.find(group); running != running_.end()) *running->second = true;
    if (waiting_.insert_or_assign(group, std::move(work)).second) turn_.push_back(group);
    before = static_cast<std::size_t>(std::find(turn_.begin(), turn_.end(), group) - turn_.begin());
  }
  changed_.notify_one();
  return before;
}

void RunQueue::cancel(const std::string& group) {
  const std::lock_guard lock(mutex_);
  if (const auto running = running_.find(group); running != running_.end()) *running->second = true;
  if (waiting_.erase(group) > 0) std::erase(turn_, group);
}

std::size_t RunQueue::waiting() const {
  const std::lock_guard lock(mutex_);
  return turn_.size();
}

void RunQueue::work_on() {
  std::unique_lock lock(mutex_);
  // The first in turn whose last run has ended: of one group never two run at once.
  const auto next = [this] {
    return std::find_if(turn_.begin(), turn_.end(),
                        [this](const std::string& group) { return !running_.contains(group); });
  };
  while (true) {
    changed_.wait(lock, [&] { return closing_ || next() != turn_.end(); });
    if (closing_) return;
    const auto first = next();
    const std::string group = *first;
    turn_.erase(first);
    const Work work = std::move(waiting_.extract(group).mapped());
    const auto stop = std::make_shared<std::atomic<bool>>(false);
    running_[group] = stop;
    lock.unlock();
    work(*stop);
    lock.lock();
    running_.erase(group);
    changed_.notify_all();
  }
}

}  // namespace tillit
