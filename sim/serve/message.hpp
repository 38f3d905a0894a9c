#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "sim/scenario/text.hpp"
#include "sim/serve/decision.hpp"

namespace tillit {

/// Longest nickname, in characters, and longest message, in bytes.
inline constexpr std::size_t longest_nickname = 24;
inline constexpr std::size_t longest_message = 8192;

/// A group comes, or comes back: with the key it was given it is the same group as before.
struct Hello {
  std::string nickname;
  std::string key;  ///< empty: a new group
};

/// A group wants its decision to be lived.
struct Order {
  Decision decision;
};

/// A group asks why an outcome of its latest run ended elsewhere than as today.
struct Question {
  std::string outcome;
};

/// A group no longer waits for its run.
struct Cancel {};

/// What a teacher does with the room.
struct Teach {
  enum class What { start, pause, reveal, next, forget, seminar };
  What what = What::start;
  std::size_t seminar = 0;  ///< which one, where a seminar is chosen
};

/// Why a message is no good, for the one who sent it.
struct Refusal {
  Text why;
};

using GuestMessage = std::variant<Hello, Prediction, Order, Question, Cancel, Teach, Refusal>;

/// The message of a JSON text from a client, which need not be friendly: anything that is not one
/// of ours, too long, too deep or not finite is a Refusal; nothing is thrown.
GuestMessage message_of(std::string_view text);

}  // namespace tillit
