#pragma once

#include <cstdint>

namespace tillit {

/// What the engine itself draws for. Models number their purposes below these.
enum class StudyPurpose : std::uint32_t {
  random_order = 0xFFFF0001u,          ///< of the principals, for random and matched draws
  coming_forward = 0xFFFF0002u,        ///< of volunteers
  latin_hypercube = 0xFFFF0003u,       ///< which part of its range a factor takes
  sobol_scrambling = 0xFFFF0004u,      ///< which halves of its range are exchanged
  morris_start = 0xFFFF0005u,          ///< where a trajectory begins
  morris_order = 0xFFFF0006u,          ///< in which its factors move
  calibration_ancestor = 0xFFFF0010u,  ///< which kept particle a new one comes from
  calibration_move = 0xFFFF0011u,      ///< how far from it
};

}  // namespace tillit
