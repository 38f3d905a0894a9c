#pragma once

#include <string>

namespace tillit {

/// What sections and tasks run on, with its version: "TBB 2021.8".
std::string threads_library();

}  // namespace tillit
