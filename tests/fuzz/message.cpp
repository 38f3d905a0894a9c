#include <cstddef>
#include <cstdint>
#include <string_view>

#include "sim/serve/message.hpp"

// What comes over a seminar's WebSocket. Whatever it is, it becomes one of our messages, within our
// limits, or a refusal.

namespace {

bool is_within_limits(const tillit::GuestMessage& message) {
  if (const auto* order = std::get_if<tillit::Order>(&message)) {
    return order->decision.steps.size() <= tillit::Decision::most_steps;
  }
  if (const auto* refusal = std::get_if<tillit::Refusal>(&message)) {
    return !refusal->why.en.empty() && !refusal->why.sv.empty();
  }
  return true;
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name that libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (!is_within_limits(tillit::message_of(text))) __builtin_trap();
  return 0;
}
