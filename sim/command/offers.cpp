#include "sim/command/offers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>
#include <variant>

#include "sim/command/tell.hpp"

namespace tillit {
namespace {

/// What stands beside a scenario: seminar.en.md beside seminar.toml; empty if there is none.
std::string beside(const std::string& scenario, const char* ending) {
  std::ifstream file(std::filesystem::path(scenario).replace_extension(ending));
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The seminar of a file; if it is none, says why and gives nothing.
std::optional<Offer> offer_of(const std::string& file, Session& session) {
  const auto read = read_or_tell(file, {}, session);
  if (!read) return std::nullopt;
  auto made = Seminar::of(*read);
  if (const auto* why = std::get_if<Text>(&made)) {
    fmt::print(stderr, "{}: {}\n", file, session.say(*why));
    session.exit = Exit::scenario_invalid;
    return std::nullopt;
  }
  return Offer{std::get<std::shared_ptr<const Seminar>>(made),
               {beside(file, ".en.md"), beside(file, ".sv.md")}};
}

}  // namespace

std::vector<std::string> scenarios_in(const std::string& folder) {
  std::vector<std::string> files;
  std::error_code none;
  for (const auto& entry : std::filesystem::directory_iterator(folder, none)) {
    const std::string path = entry.path().string();
    if (path.ends_with(".toml") && !path.ends_with(".findings.toml")) files.push_back(path);
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<Offer> offers_of(const std::vector<std::string>& files, Session& session) {
  std::vector<Offer> offers;
  for (const std::string& file : files) {
    if (auto offer = offer_of(file, session)) offers.push_back(std::move(*offer));
  }
  return offers;
}

}  // namespace tillit
