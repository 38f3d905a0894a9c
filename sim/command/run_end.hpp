#pragma once

#include <filesystem>

#include "sim/command/session.hpp"
#include "sim/study/run_study.hpp"

namespace tillit {

/// Says where the study is and, if not all of it is there, why; sets the exit code accordingly.
void tell_end(const Study& study, const StudyEnd& end, const std::filesystem::path& path,
              Session& session);

}  // namespace tillit
