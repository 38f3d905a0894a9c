#pragma once

#include "sim/study/run_study.hpp"

namespace tillit {

/// What a study will cost, judged from living a few weeks of it.
struct Cost {
  std::size_t runs = 0;
  double agents = 0;        ///< of one run
  double weeks = 0;         ///< to be lived in all, shared ones counted once
  double seconds = 0;       ///< on the threads asked for, if they share the work evenly
  double memory = 0;        ///< bytes, at most, of worlds and what they recorded
  double file = 0;          ///< bytes of the file before compression
  double pilot_weeks = 0;   ///< weeks lived to find out
  double pilot_agents = 0;  ///< by so many agents: fewer than a run's if a run is large
};

/// Builds a world under the first lens, lives some weeks (about a second of processor time, at
/// least two weeks) on one thread, and multiplies. Worlds of more than a million agents are made
/// smaller for it, and the time taken to grow with the number of agents.
Cost cost_of(const Study& study, Hands hands);

}  // namespace tillit
