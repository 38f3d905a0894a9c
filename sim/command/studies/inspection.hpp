#pragma once

#include <iosfwd>
#include <string>
#include <utility>

#include "sim/scenario/text.hpp"
#include "sim/store/studies/study_reader.hpp"
#include "sim/store/studies/verification.hpp"

namespace tillit {

/// What `tillit inspect` tells of one study: its origin, its dimensions, what a run
/// holds, and of every run whether its values agree with the hash stored with them.
class Inspection {
 public:
  Inspection(const StudyReader& study, std::string path, Language language, std::ostream& out)
      : study_(study), path_(std::move(path)), language_(language), out_(out), found_(study) {}

  /// Whether all finished runs agree with their hashes.
  bool good() const { return found_.bad() == 0; }

  /// Writes all of it, section by section.
  void all() {
    head();
    dimensions();
    series();
    runs();
    verdict();
  }

 private:
  const std::string& say(const Text& text) const { return text.in(language_); }
  std::string label(const Attributes& attributes, const std::string& name) const;
  std::string shards_text() const;
  void line(const Text& name, const std::string& value);
  void head();
  void dimensions();
  void series();
  void runs();
  void verdict();

  const StudyReader& study_;
  std::string path_;
  Language language_;
  std::ostream& out_;
  Verification found_;
};

}  // namespace tillit
