#include "sim/command/run/interruption.hpp"

namespace tillit {
namespace {

// A signal handler can reach nothing but a global; without a lock it may be set there.
std::atomic<bool> asked_to_stop{false};
static_assert(std::atomic<bool>::is_always_lock_free);

void note(int) { asked_to_stop = true; }

}  // namespace

Interruption::Interruption() {
  asked_to_stop = false;
  struct sigaction action {};
  action.sa_handler = note;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, &before_interrupt_);
  sigaction(SIGTERM, &action, &before_terminate_);
}

Interruption::~Interruption() {
  sigaction(SIGINT, &before_interrupt_, nullptr);
  sigaction(SIGTERM, &before_terminate_, nullptr);
}

const std::atomic<bool>& Interruption::asked() const { return asked_to_stop; }

}  // namespace tillit
