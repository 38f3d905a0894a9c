#include "sim/command/allowed.hpp"

#include <fmt/format.h>

#include <charconv>

#include "sim/command/usage.hpp"
#include "sim/scenario/words.hpp"

namespace tillit {

CLI::Validator one_of(const std::vector<std::string>& names, const Session& session) {
  const Language language = session.language;
  return CLI::Validator(
      [names, language](std::string& given) {
        for (const std::string& name : names) {
          if (given == name) return std::string();
        }
        const Text words{"{} is none of {}", "{} är inget av {}"};
        return fmt::format(fmt::runtime(words.in(language)), in_marks(given),
                           fmt::join(names, ", ")) +
               did_you_mean(given, names, language);
      },
      "");
}

CLI::Validator whole_number(int least, int most, const Session& session) {
  const Language language = session.language;
  return CLI::Validator(
      [least, most, language](std::string& given) {
        int number = 0;
        const char* end = given.data() + given.size();
        const auto read = std::from_chars(given.data(), end, number);
        if (read.ec == std::errc() && read.ptr == end && least <= number && number <= most) {
          return std::string();
        }
        const Text words{"{} is not a whole number from {} to {}",
                         "{} är inte ett heltal från {} till {}"};
        return fmt::format(fmt::runtime(words.in(language)), in_marks(given), least, most);
      },
      "");
}

}  // namespace tillit
