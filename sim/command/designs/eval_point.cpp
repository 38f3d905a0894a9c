#include "sim/command/designs/eval_point.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "sim/scenario/limits.hpp"
#include "sim/scenario/words.hpp"

namespace tillit {
namespace {

using Json = nlohmann::ordered_json;

/// The value of a text; discarded if it is not JSON, or deeper than a scenario may be.
Json parsed(std::string_view text) {
  bool too_deep = false;
  const auto look = [&](int depth, Json::parse_event_t, Json&) {
    too_deep = too_deep || depth > Limits::depth;
    return !too_deep;
  };
  Json json = Json::parse(text, look, false);
  return too_deep ? Json(Json::value_t::discarded) : json;
}

/// Whether a key says where a number of a scenario stands, and no more: it becomes a line of TOML.
bool is_path(const std::string& key) {
  constexpr std::size_t longest = 4 * std::size_t{Limits::name_length};
  const auto allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == '.';
  };
  return !key.empty() && key.size() <= longest && std::all_of(key.begin(), key.end(), allowed);
}

Text no_path(const std::string& key) {
  return {fmt::format("{} is not the path of a number such as parameters.shirk", in_marks(key)),
          fmt::format("{} är inte sökvägen till ett tal som parameters.shirk", in_marks(key))};
}

Text too_many() {
  return {fmt::format("a point has at most {} numbers", Limits::point_numbers),
          fmt::format("en punkt har högst {} tal", Limits::point_numbers)};
}

/// Adds what `json` says below `path`; gives why it cannot be.
std::optional<Text> flatten(const Json& json, const std::string& path,
                            std::vector<std::string>& overrides) {
  for (const auto& [key, value] : json.items()) {
    if (!is_path(key)) return no_path(key);
    const std::string below = path.empty() ? key : path + "." + key;
    if (value.is_object()) {
      if (auto fault = flatten(value, below, overrides)) return fault;
      continue;
    }
    if (overrides.size() >= std::size_t{Limits::point_numbers}) return too_many();
    overrides.push_back(fmt::format("study.design.over.{}={{values=[{}]}}", below, value.dump()));
  }
  return std::nullopt;
}

}  // namespace

std::variant<std::vector<std::string>, Text> overrides_of_point(std::string_view json) {
  if (json.size() > std::size_t{Limits::point_mebibytes} << 20u) {
    return Text{fmt::format("standard input is longer than {} MiB", Limits::point_mebibytes),
                fmt::format("standard in är längre än {} MiB", Limits::point_mebibytes)};
  }
  const Json point = parsed(json.empty() ? "{}" : json);
  if (!point.is_object()) {
    return Text{"standard input is not a JSON object such as {\"parameters\": {\"shirk\": 0.3}}",
                "standard in är inget JSON-objekt som {\"parameters\": {\"shirk\": 0.3}}"};
  }
  std::vector<std::string> overrides;
  if (auto fault = flatten(point, "", overrides)) return *std::move(fault);
  if (!overrides.empty()) overrides.emplace_back("study.design.method=\"listed\"");
  return overrides;
}

}  // namespace tillit
