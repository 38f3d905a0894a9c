#include "sim/command/run/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "sim/command/words/counted.hpp"
#include "sim/command/words/numbers.hpp"

namespace tillit {
namespace {

using namespace std::chrono_literals;

/// Whether a line on standard error can be written over.
bool can_rewrite() {
  const char* terminal = std::getenv("TERM");
  return isatty(fileno(stderr)) != 0 && terminal != nullptr && std::string_view(terminal) != "dumb";
}

}  // namespace

ProgressTeller::ProgressTeller(const Study& study, const Wanted& wanted,
                               const StudyProgress& progress, Language language)
    : progress_(progress),
      language_(language),
      runs_(count_of(wanted)),
      weeks_(weeks_to_live(study, wanted)),
      on_terminal_(can_rewrite()),
      thread_([this] { tell_until_over(); }) {}

ProgressTeller::~ProgressTeller() {
  {
    const std::lock_guard lock(mutex_);
    over_ = true;
  }
  wake_.notify_one();
  thread_.join();
  if (on_terminal_) rewrite("");
}

double ProgressTeller::share() const {
  return weeks_ > 0 ? static_cast<double>(progress_.weeks_lived) / weeks_ : 1;
}

std::string ProgressTeller::line() const {
  const auto lived = static_cast<double>(progress_.weeks_lived);
  const double seconds = seconds_now() - start_;
  const double rate = seconds > 0 ? lived / seconds : 0;
  const Text words{"{} of {}, {} weeks/s, {} left", "{} av {}, {} veckor/s, {} kvar"};
  const std::string left = rate > 0 ? duration((weeks_ - lived) / rate, language_) : "?";
  return fmt::format(fmt::runtime(words.in(language_)), progress_.runs_done.load(),
                     counted(runs_, Thing::run, language_),
                     decimal(rate, rate < 10 ? 1 : 0, language_), left);
}

void ProgressTeller::rewrite(const std::string& text) const {
  // Return to the first column and clear to the end of the line.
  fmt::print(stderr, "\r\x1b[K{}", text);
  std::fflush(stderr);
}

void ProgressTeller::tell_until_over() {
  std::unique_lock lock(mutex_);
  while (!wake_.wait_for(lock, 250ms, [this] { return over_; })) {
    if (on_terminal_) {
      rewrite(line());
      continue;
    }
    const int quarters = static_cast<int>(share() * 4);
    if (quarters > quarters_told_ && quarters < 4) fmt::print(stderr, "{}\n", line());
    quarters_told_ = std::max(quarters_told_, quarters);
  }
}

}  // namespace tillit
