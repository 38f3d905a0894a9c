#include "sim/command/comparison.hpp"

#include <fmt/format.h>

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
  const StudyAxes& axes = stored_.axes();
  const Text words{"lens {}, replication {}, variant {}", "synsätt {}, upprepning {}, variant {}"};
  return fmt::format(fmt::runtime(session_.say(words)), axes.lenses[run.lens].name,
                     axes.replications[run.replication], axes.variants[run.variant].name);
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
