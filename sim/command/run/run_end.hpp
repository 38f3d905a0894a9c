#pragma once

#include <filesystem>
#include <string>

#include "sim/command/session.hpp"
#include "sim/study/run_study.hpp"

namespace tillit {

/// What the scenario says one should look at in the result, if it says so.
std::string what_to_look_at(const Scenario& scenario, Language language);

/// Says which runs failed and why, the first few of them.
void tell_failures(const Study& study, const StudyEnd& end, const Session& session);

/// Says where the study is and, if not all of it is there, why; sets the exit code accordingly.
/// `done_before`: runs that the file held already.
void tell_end(const Study& study, const StudyEnd& end, std::size_t done_before,
              const std::filesystem::path& path, Session& session);

/// Says what ended a study before all was done; `done`: runs that its file holds.
void tell_broken_off(const Study& study, const Text& why, std::size_t done,
                     const std::filesystem::path& path, Session& session);

/// What a failed run said; what the program itself says there, in the user's language.
std::string failure_words(const std::string& message, Language language);

}  // namespace tillit
