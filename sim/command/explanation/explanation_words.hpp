#pragma once

#include <string>

#include "sim/command/explanation/explained_change.hpp"

namespace tillit {

/// How the numbers of an explanation are written for people.
class ExplanationWords {
 public:
  ExplanationWords(const ExplainedChange& change, Language language)
      : change_(change), language_(language) {}

  const std::string& say(const Text& words) const { return words.in(language_); }

  /// A contribution, with its sign; 0.1234 of an outcome; 0.123 of an input or a link.
  std::string number(double value) const;
  std::string outcome(double value) const;
  std::string level(double value) const;

  /// "48 %", of all that the terms contributed.
  std::string share(std::size_t term) const;

  /// "0.501 -> 0.612", or "0.612 against 0.501" where two variants are compared; empty if the term
  /// is no number of its own.
  std::string moved(std::size_t term) const;

  std::string against(const std::string& one, const std::string& other) const;

 private:
  const ExplainedChange& change_;
  Language language_;
};

/// The causes that were followed, each beneath the one before; empty if none was.
std::string followed_lines(const ExplainedChange& change, Language language, std::size_t width);

}  // namespace tillit
