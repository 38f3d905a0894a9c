#pragma once

#include <cstdint>

namespace tillit {

/// What the engine itself draws for. Models number their purposes below these.
enum class StudyPurpose : std::uint32_t {
  random_order = 0xFFFF0001u,    ///< of the principals, for random and matched draws
  coming_forward = 0xFFFF0002u,  ///< of volunteers
};

}  // namespace tillit
