#pragma once

#include <exception>
#include <memory>
#include <string>
#include <vector>

#include "sim/scenario/text.hpp"

namespace tillit {

/// The processes that a launcher (mpirun, srun) started to do one thing together. They work in the
/// same order: what one waits for, all must come to.
class Ranks {
 public:
  virtual ~Ranks() = default;

  virtual int rank() const = 0;   ///< of this process, from 0
  virtual int count() const = 0;  ///< of processes, at least 1

  /// Waits until every process has come here.
  virtual void barrier() = 0;

  /// One number from every process, by rank; all get all of them.
  virtual std::vector<double> gather(double number) = 0;
};

/// Why processes that were started together cannot work together, told in one sentence.
class RanksError : public std::exception {
 public:
  explicit RanksError(Text text) : text_(std::move(text)) {}
  const std::string& text(Language language) const { return text_.in(language); }
  const char* what() const noexcept override { return text_.en.c_str(); }

 private:
  Text text_;
};

/// How many processes the launcher says it started, this one among them; 1 if there was none.
int launched_processes();

/// How many of them are on this machine.
int launched_processes_here();

/// Meets the others. Alone, there is nothing to wait for, and MPI is not even loaded. Throws
/// RanksError, rather than let each of them do the whole work. To be called once, from the main
/// thread, which alone may use what it gives.
std::unique_ptr<Ranks> meet_ranks();

}  // namespace tillit
