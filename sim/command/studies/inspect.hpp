#pragma once

#include <iosfwd>
#include <string>

#include "sim/command/session.hpp"

namespace tillit {

/// Tells what a study holds and checks its values against the hashes stored with them.
/// Exit::run_failed if they differ or the file cannot be read.
Exit inspect(const std::string& path, Language language, std::ostream& out, std::ostream& errors);

}  // namespace tillit
