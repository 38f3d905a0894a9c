#include <catch2/catch.hpp>

#include <vector>

#include "sim/bench/machine.hpp"
#include "sim/bench/memory.hpp"

using namespace tillit::bench;

TEST_CASE("the processor is the first one named") {
  CHECK(processor_in("processor\t: 0\nmodel name\t: Fast One\nmodel name\t: Other\n") ==
        "Fast One");
  CHECK(processor_in("processor\t: 0\n") == "unknown");
}

TEST_CASE("the machine is described") {
  const Machine machine = this_machine();
  CHECK(machine.threads >= 1);
  CHECK(machine.memory > 1e8);
  CHECK_FALSE(machine.kernels.empty());
  CHECK_FALSE(machine.version.empty());
}

TEST_CASE("memory grows by what is taken into use") {
  const MemoryGrowth growth;
  const std::vector<char> taken(50'000'000, 'x');
  CHECK(growth.bytes() > 0.95 * static_cast<double>(taken.size()));
#ifndef TILLIT_SANITIZED  // a sanitizer takes memory of its own for what it watches
  CHECK(growth.bytes() < 1.5 * static_cast<double>(taken.size()));
#endif
}
