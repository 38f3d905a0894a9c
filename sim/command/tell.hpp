#pragma once

#include <functional>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

#include "sim/command/session.hpp"
#include "sim/scenario/mistakes/mistakes.hpp"
#include "sim/scenario/read.hpp"

namespace tillit {

/// Writes all mistakes to the standard error stream.
void tell(const Mistakes& mistakes, const Session& session);

/// Writes one line of complaint about the command line and sets the exit code for usage.
void complain(Session& session, const std::string& text);

/// Writes one line about what went wrong and sets the exit code for a run that failed.
void fail(Session& session, const Text& text);

/// That a file cannot be written, and why.
Text cannot_be_written(const std::string& path, const std::error_code& fault);

/// Writes a text to a file as write_whole does; if that cannot be done, says so, sets the exit code
/// for a run that failed, and returns false.
bool write_or_tell(const std::string& path, const std::string& text, Session& session);

/// Does something with studies; if one cannot be read or written, says so and sets the exit code.
void with_studies(Session& session, const std::function<void()>& work);

/// Does something that only reads this study, in a process of its own (see in_child).
void with_study(const std::string& path, Session& session, const std::function<void()>& work);

/// The scenario of a file; if it is not valid, tells all that is wrong, sets the exit code, and
/// gives nothing. Warnings are told in any case.
std::optional<ReadScenario> read_or_tell(const std::string& path,
                                         const std::vector<std::string>& overrides,
                                         Session& session);

/// The model with this name, or the usual one; if there is none, says so and gives nothing.
const Model* wanted_model(Session& session, const std::string& name);

}  // namespace tillit
