#pragma once

#include <exception>
#include <string>

#include "sim/scenario/text.hpp"

namespace tillit {

/// Why a study or a checkpoint could not be written or read.
enum class StoreProblem {
  exists_already,
  no_folder,
  no_permission,
  disk_full,
  open_elsewhere,
  not_found,
  not_hdf5,
  truncated,
  not_a_study,
  too_new,
  damaged,
  other_study,
  not_a_checkpoint,
  other_scenario,
  other_run,
  other_columns,
  other_program,
  no_memory,
  too_large,        ///< it claims to be larger than StoreLimits
  leads_elsewhere,  ///< to files that are not the study's
  foreign_journal,  ///< something else has the name of its journal
  is_link,          ///< where we write, and a link could lead anywhere
  other,
};

/// What was tried.
enum class StoreAction { create, write, read };

/// A study or a checkpoint could not be written or read, told in one sentence.
class StoreError : public std::exception {
 public:
  /// `detail` is the variable or reason that the sentence names, if it names one.
  StoreError(StoreProblem problem, StoreAction action, std::string path,
             const std::string& detail = "");

  StoreProblem problem() const { return problem_; }
  StoreAction action() const { return action_; }
  const std::string& path() const { return path_; }
  const std::string& detail() const { return detail_; }

  const std::string& text(Language language) const { return text_.in(language); }
  const char* what() const noexcept override { return text_.en.c_str(); }

 private:
  StoreProblem problem_;
  StoreAction action_;
  std::string path_, detail_;
  Text text_;
};

}  // namespace tillit
