#pragma once

namespace tillit {

/// Bytes of memory that the machine has, or that a container leaves to its processes if that is
/// less.
double memory_of_machine();

}  // namespace tillit
