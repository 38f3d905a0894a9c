#pragma once

#include <cstddef>
#include <vector>

#include "sim/command/session.hpp"
#include "sim/scenario/scenario.hpp"
#include "sim/store/studies/study_reader.hpp"

namespace tillit {

/// Of whom an explanation tells.
struct ExplainedPlace {
  enum class Kind { nation, participants, principal };

  Kind kind = Kind::nation;
  std::vector<std::size_t> principals;  ///< places among those at this point of the design; not
                                        ///< those of the nation, which are all
  Principal principal;                  ///< if it is one

  /// "nation", "participants", "principal".
  const char* name() const;

  /// "P002 Principal 2", "The whole nation", "The 12 who take part".
  Text words() const;
};

/// Looks up in the file who takes part in a run, if the place are those. If nobody or everyone
/// does, says so, sets the exit code, and returns false.
bool find_participants(ExplainedPlace& place, const StudyReader& stored, const RunIndex& run,
                       Session& session);

}  // namespace tillit
