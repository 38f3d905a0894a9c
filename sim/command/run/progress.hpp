#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

#include "sim/run/clock.hpp"
#include "sim/scenario/text.hpp"
#include "sim/study/run_study.hpp"

namespace tillit {

/// Tells on standard error how far a study has come, as long as it exists: on a terminal one line
/// that is rewritten, otherwise a line at every quarter.
class ProgressTeller {
 public:
  ProgressTeller(const Study& study, const Wanted& wanted, const StudyProgress& progress,
                 Language language);
  ~ProgressTeller();
  ProgressTeller(const ProgressTeller&) = delete;
  ProgressTeller& operator=(const ProgressTeller&) = delete;

  /// The line as it stands now.
  std::string line() const;

 private:
  void tell_until_over();
  void rewrite(const std::string& text) const;
  double share() const;

  const StudyProgress& progress_;
  Language language_;
  std::size_t runs_;
  double weeks_;
  bool on_terminal_;
  int quarters_told_ = 0;
  double start_ = seconds_now();
  bool over_ = false;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::thread thread_;
};

}  // namespace tillit
