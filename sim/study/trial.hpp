#pragma once

#include <cstddef>
#include <vector>

#include "sim/run/model.hpp"
#include "sim/study/recorder.hpp"

/// Who takes part in a measure (section 8 of the model's specification).
namespace tillit {

/// Indices of principals.
using Group = std::vector<std::size_t>;

/// The eligible in an order that depends on seed and replication alone: the first 12 are a random
/// draw of 12, and among the first 20.
Group in_random_order(const Group& all, RandomWorld random_world);

/// The eligible in the order in which they come forward as volunteers: drawn one by one without
/// replacement, each with a chance in proportion to their Standing::volunteer_weight.
Group in_order_of_coming_forward(const Group& all, const std::vector<Standing>& standings,
                                 RandomWorld random_world);

/// The first `draw` of `order`, then one after the other exchanged for others as long as that makes
/// quarters of size and quarters of indicator more alike between the drawn and the whole.
Group matched(const Group& order, std::size_t draw, const std::vector<Standing>& standings);

/// Who takes part in a measure that starts in `world` as it now stands.
Participants take_part(const Where& where, const Scenario& scenario, RandomWorld random_world,
                       const World& world);

}  // namespace tillit
