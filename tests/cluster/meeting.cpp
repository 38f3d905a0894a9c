// Each process meets the others and tells whom it met: "rank 0 of 2: 0 1 4".

#include <fmt/format.h>

#include <cstdio>

#include "sim/ranks/ranks.hpp"

int main() {
  try {
    const auto ranks = tillit::meet_ranks();
    const int rank = ranks->rank();
    ranks->barrier();
    const std::vector<double> squares = ranks->gather(rank * rank);
    fmt::print("rank {} of {}: {}\n", rank, ranks->count(), fmt::join(squares, " "));
  } catch (const tillit::RanksError& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 1;
  }
  return 0;
}
