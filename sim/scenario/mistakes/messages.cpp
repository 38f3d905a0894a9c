#include "sim/scenario/mistakes/messages.hpp"

#include <fmt/format.h>

#include "sim/scenario/limits.hpp"
#include "sim/scenario/mistakes/message_words.hpp"
#include "sim/scenario/printable.hpp"

namespace tillit {

Text did_you_mean(const std::string& meant) {
  return {fmt::format("did you mean {}?", meant), fmt::format("menade du {}?", meant)};
}

Text list_if_short(const std::vector<std::string>& known) {
  if (known.size() > Limits::names_told) return {};
  const std::string list = fmt::format("{}", fmt::join(known, ", "));
  return {list, list};
}

Message words_of(const ModelMistake& m) { return {m.text, {}, m.advice}; }

/// Names of files and keys stand in messages as they were written.
void make_printable(Text& text) { text = {printable(text.en), printable(text.sv)}; }

Message message_of(const Mistake& mistake) {
  Message message = std::visit([](const auto& each) { return words_of(each); }, mistake);
  for (Text* text : {&message.text, &message.allowed, &message.advice}) make_printable(*text);
  return message;
}

}  // namespace tillit
