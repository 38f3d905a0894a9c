#pragma once

#include "reference.hpp"
#include "world.hpp"

#include <memory>

namespace tillit::reference {

// The world at its first week, nothing done yet.
std::unique_ptr<World> world_of(const Setup& setup);

}  // namespace tillit::reference
