#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>

#include "sim/command/session.hpp"
#include "sim/store/studies/study_reader.hpp"
#include "sim/study/run_study.hpp"

namespace tillit {

/// Compares every run with the hashes of a stored study, says where they differ, and keeps nothing
/// else. Runs that are not complete in the file are not compared.
class Comparison : public RunTaker {
 public:
  Comparison(const StudyReader& stored, const Session& session)
      : stored_(stored), session_(session) {}

  void take(const RunIndex& run, RunResult&& result) override;
  void failed(const RunIndex& run, const std::string& message) override;

  std::size_t compared() const { return compared_; }

  /// Hashes that differ, and runs that failed.
  std::size_t different() const { return different_; }

 private:
  std::string name_of(const RunIndex& run) const;
  void compare(const RunIndex& run, const char* what, std::uint64_t now, std::uint64_t stored);

  const StudyReader& stored_;
  const Session& session_;
  std::mutex mutex_;
  std::size_t compared_ = 0;
  std::size_t different_ = 0;
};

}  // namespace tillit
