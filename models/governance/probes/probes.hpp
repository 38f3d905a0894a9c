#pragma once

#include <cstddef>
#include <vector>

#include "sim/scenario/declaration.hpp"

namespace tillit::governance {

/// The probes, in the order in which they are declared.
enum class ProbeNumber : std::size_t {
#define PROBE(name, ...) name,
#include "models/governance/probes/probes.def"
#undef PROBE
  count
};

std::vector<Probe> declared_probes();

}  // namespace tillit::governance
