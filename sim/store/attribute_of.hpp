#pragma once

#include <string_view>

#include "sim/store/layout.hpp"

namespace tillit {

/// The value of the attribute with this name; null if there is none, or one of another type.
template <class Value>
const Value* attribute_of(const Attributes& attributes, std::string_view name) {
  for (const auto& [key, value] : attributes) {
    if (key == name) return std::get_if<Value>(&value);
  }
  return nullptr;
}

}  // namespace tillit
