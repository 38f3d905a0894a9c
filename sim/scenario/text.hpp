#pragma once

#include <string>

namespace tillit {

/// The languages in which people read the program; the code and the documents are English.
enum class Language { english, swedish };

/// The same words in both languages.
struct Text {
  std::string en;
  std::string sv;

  /// The words in `language`; English where no Swedish was given.
  const std::string& in(Language language) const {
    return language == Language::swedish && !sv.empty() ? sv : en;
  }
  bool empty() const { return en.empty() && sv.empty(); }
  bool operator==(const Text&) const = default;
};

}  // namespace tillit
