#pragma once

#include <filesystem>
#include <string>

#include "sim/command/session.hpp"
#include "sim/study/run_study.hpp"

namespace tillit {

/// What the scenario says one should look at in the result, if it says so.
std::string what_to_look_at(const Scenario& scenario, Language language);

/// Tells of runs that failed: of the first few what each said.
void tell_failures(const Study& study, const StudyEnd& end, const Session& session);

/// Says where the study is and, if not all of it is there, why; sets the exit code accordingly.
/// `done_before`: runs that the file held already.
void tell_end(const Study& study, const StudyEnd& end, std::size_t done_before,
              const std::filesystem::path& path, Session& session);

}  // namespace tillit
