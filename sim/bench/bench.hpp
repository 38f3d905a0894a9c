#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "sim/bench/result.hpp"
#include "sim/run/model.hpp"

namespace tillit::bench {

/// What is to be measured, and how thoroughly.
struct Wish {
  int threads = 1;        ///< at most
  int rounds = 9;         ///< of which the medians are taken
  double seconds = 0.5;   ///< about, for a measurement in a round
  int shorter_study = 2;  ///< by what the weeks of the study are divided of which output is timed
  std::size_t copied_bytes = std::size_t{256} << 20;
  std::vector<std::string> only;  ///< names of measurements; empty: all
};

/// Told before each piece of work.
using Tell = std::function<void(const Text& what)>;

/// Measures. Throws std::invalid_argument if the models are not those of the subjects.
BenchResult run_bench(const Wish& wish, std::span<const Model* const> models, const Tell& tell);

/// 1, 2, 4, 8 and so on, and the most.
std::vector<int> thread_counts(int most);

}  // namespace tillit::bench
