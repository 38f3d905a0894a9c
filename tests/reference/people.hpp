// Those who come new: at the start, or in place of somebody who left.
#pragma once

#include "world.hpp"

namespace tillit::reference {

Staff new_staff(World& world, Beta can);
Manager new_manager(World& world);
Inspector new_inspector(World& world);

}  // namespace tillit::reference
