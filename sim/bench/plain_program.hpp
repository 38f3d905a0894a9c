#pragma once

#include <filesystem>

namespace tillit::bench {

// The minimal chain as one would write it in an afternoon (tests/benchmark/afternoon_chain.cpp): a
// program of its own, beside the one that is running.

inline constexpr int staff_of_plain_program = 1'000'000;

/// Where it should be.
std::filesystem::path plain_program();

/// Lets it live so many weeks; the seconds that took it. Throws std::runtime_error if it fails.
double live_plain_program(int weeks, int threads);

}  // namespace tillit::bench
