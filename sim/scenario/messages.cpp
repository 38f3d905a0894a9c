#include "sim/scenario/messages.hpp"

#include <fmt/format.h>

#include "sim/scenario/message_words.hpp"

namespace tillit {

Text did_you_mean(const std::string& meant) {
  return {fmt::format("did you mean {}?", meant), fmt::format("menade du {}?", meant)};
}

Text list_if_short(const std::vector<std::string>& known) {
  constexpr std::size_t most = 24;
  if (known.size() > most) return {};
  const std::string list = fmt::format("{}", fmt::join(known, ", "));
  return {list, list};
}

Message words_of(const ModelMistake& m) { return {m.text, {}, m.advice}; }

Message message_of(const Mistake& mistake) {
  return std::visit([](const auto& each) { return words_of(each); }, mistake);
}

}  // namespace tillit
