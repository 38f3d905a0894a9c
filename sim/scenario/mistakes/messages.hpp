#pragma once

#include <string>

#include "sim/scenario/mistakes/mistakes.hpp"
#include "sim/scenario/text.hpp"

namespace tillit {

/// A mistake in words. All text about mistakes is made in this folder.
struct Message {
  Text text;     ///< what is wrong
  Text allowed;  ///< what is allowed, with its unit; may be empty
  Text advice;   ///< what to do, or what was probably meant; may be empty
};

Message message_of(const Mistake& mistake);

}  // namespace tillit
