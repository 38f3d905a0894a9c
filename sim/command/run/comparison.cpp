#include "sim/command/run/comparison.hpp"

#include <fmt/format.h>

#include "sim/command/words/run_name.hpp"
#include "sim/store/hash.hpp"

namespace tillit {

void Comparison::take(const RunIndex& run, RunResult&& result) {
  const std::lock_guard lock(mutex_);
  if (stored_.status_of(run) != RunStatus::complete) return;
  ++compared_;
  compare(run, "content_hash", result.content_hash, stored_.content_hash_of(run));
  compare(run, "state_hash", result.state_hash, stored_.state_hash_of(run));
}

void Comparison::failed(const RunIndex& run, const std::string& message) {
  const std::lock_guard lock(mutex_);
  if (stored_.status_of(run) != RunStatus::complete) return;
  ++different_;
  fmt::print("{}: {}\n", name_of(run), message);
}

std::string Comparison::name_of(const RunIndex& run) const {
  return run_name(stored_.axes(), run, session_.language);
}

void Comparison::compare(const RunIndex& run, const char* what, std::uint64_t now,
                         std::uint64_t stored) {
  if (now == stored) return;
  ++different_;
  const Text words{"{}: {} is {} now, {} in the file\n", "{}: {} är nu {}, {} i filen\n"};
  fmt::print(fmt::runtime(session_.say(words)), name_of(run), what, hash_text(now),
             hash_text(stored));
}

}  // namespace tillit
