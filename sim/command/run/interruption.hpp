#pragma once

#include <csignal>

#include <atomic>

namespace tillit {

/// While it exists, Ctrl-C (SIGINT) and SIGTERM set a flag instead of ending the program. Asked a
/// second time, they end it as usual.
class Interruption {
 public:
  Interruption();
  ~Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;

  const std::atomic<bool>& asked() const;

 private:
  struct sigaction before_interrupt_ {};
  struct sigaction before_terminate_ {};
};

}  // namespace tillit
