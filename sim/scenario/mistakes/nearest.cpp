#include "sim/scenario/mistakes/nearest.hpp"

#include <algorithm>
#include <array>

namespace tillit {
namespace {

struct Letter {
  std::string_view upper;
  std::string_view lower;
  char plain;
};

/// The letters beyond a-z that occur in Swedish names.
constexpr std::array<Letter, 6> letters = {{{"Å", "å", 'a'},
                                            {"Ä", "ä", 'a'},
                                            {"Ö", "ö", 'o'},
                                            {"É", "é", 'e'},
                                            {"Ü", "ü", 'u'},
                                            {"Æ", "æ", 'a'}}};

const Letter* letter_at(std::string_view text) {
  for (const Letter& letter : letters) {
    if (text.starts_with(letter.upper) || text.starts_with(letter.lower)) return &letter;
  }
  return nullptr;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

std::string folded(std::string_view name) {
  std::string result;
  while (!name.empty()) {
    if (const Letter* letter = letter_at(name)) {
      result += letter->plain;
      name.remove_prefix(letter->lower.size());
      continue;
    }
    const char c = lower(name.front());
    result += c == '-' || c == '_' ? ' ' : c;
    name.remove_prefix(1);
  }
  return result;
}

std::string lower_case(std::string_view name) {
  std::string result;
  while (!name.empty()) {
    if (const Letter* letter = letter_at(name)) {
      result += letter->lower;
      name.remove_prefix(letter->lower.size());
      continue;
    }
    result += lower(name.front());
    name.remove_prefix(1);
  }
  return result;
}

int edits_between(std::string_view one, std::string_view other) {
  const std::size_t width = other.size() + 1;
  std::vector<int> before_last(width);
  std::vector<int> last(width);
  std::vector<int> current(width);
  for (std::size_t j = 0; j < width; ++j) current[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= one.size(); ++i) {
    before_last.swap(last);
    last.swap(current);
    current[0] = static_cast<int>(i);
    for (std::size_t j = 1; j < width; ++j) {
      const int change = one[i - 1] == other[j - 1] ? 0 : 1;
      current[j] = std::min({last[j] + 1, current[j - 1] + 1, last[j - 1] + change});
      const bool swapped =
          i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
      if (swapped) current[j] = std::min(current[j], before_last[j - 2] + 1);
    }
  }
  return current[other.size()];
}

std::string nearest_name(std::string_view given, const std::vector<std::string>& known) {
  constexpr std::size_t longest = 64;
  if (given.empty() || given.size() > longest) return "";
  const std::string wanted = folded(given);
  const int limit = std::max(1, static_cast<int>(wanted.size() + 1) / 3);
  std::string nearest;
  int fewest = limit + 1;
  for (const std::string& name : known) {
    if (name.size() > longest) continue;
    const int edits = edits_between(wanted, folded(name));
    if (edits < fewest) {
      fewest = edits;
      nearest = name;
    }
  }
  return nearest;
}

}  // namespace tillit
