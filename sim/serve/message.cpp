#include "sim/serve/message.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>

#include "sim/scenario/printable.hpp"
#include "sim/scenario/utf8.hpp"

namespace tillit {
namespace {

using Parsed = nlohmann::json;

constexpr std::size_t most_names = 16;   // levers of a step, outcomes of a prediction
constexpr std::size_t most_points = 17;  // of a curve
constexpr std::size_t longest_name = 64;
constexpr int furthest_week = 10'000;

const Refusal not_ours{{"this message is not one the seminar knows",
                        "seminariet känner inte till det här meddelandet"}};

/// A text of at most `most` bytes; nothing if there is none.
std::optional<std::string> text_at(const Parsed& json, const char* key, std::size_t most) {
  const auto found = json.find(key);
  if (found == json.end() || !found->is_string()) return std::nullopt;
  const auto& text = found->get_ref<const std::string&>();
  return text.size() <= most ? std::optional(text) : std::nullopt;
}

/// {"name": number, …}; nothing if it is anything else.
std::optional<std::vector<std::pair<std::string, double>>> numbers_of(const Parsed& json) {
  if (!json.is_object() || json.size() > most_names) return std::nullopt;
  std::vector<std::pair<std::string, double>> numbers;
  for (const auto& [name, value] : json.items()) {
    if (!value.is_number() || name.size() > longest_name) return std::nullopt;
    const double number = value.get<double>();
    if (!std::isfinite(number)) return std::nullopt;
    numbers.emplace_back(name, number);
  }
  return numbers;
}

/// Why this is no name to be shown on one line before a whole class.
std::optional<Refusal> refused_name(const std::string& name) {
  const auto length = std::count_if(name.begin(), name.end(), begins_character);
  if (name.find_first_not_of(' ') == std::string::npos ||
      static_cast<std::size_t>(length) > longest_nickname) {
    return Refusal{{"a name has 1 to 24 characters", "ett namn har 1 till 24 tecken"}};
  }
  if (is_printable(name) && name.find_first_of("\r\n\t") == std::string::npos) return std::nullopt;
  return Refusal{{"a name has no control characters", "ett namn har inga styrtecken"}};
}

GuestMessage hello_of(const Parsed& json) {
  const auto nickname = text_at(json, "nickname", 4 * longest_nickname);
  const auto key = text_at(json, "key", longest_name);
  if (!nickname || !key) return not_ours;
  const bool comes_back = !key->empty() && nickname->empty();
  const auto refusal = comes_back ? std::nullopt : refused_name(*nickname);
  if (refusal) return *refusal;
  return Hello{*nickname, *key};
}

/// [number, …], as many as a curve has; nothing if it is anything else.
std::optional<std::vector<double>> curve_of(const Parsed& json) {
  if (!json.is_array() || json.size() < 2 || json.size() > most_points) return std::nullopt;
  std::vector<double> points;
  for (const Parsed& point : json) {
    if (!point.is_number() || !std::isfinite(point.get<double>())) return std::nullopt;
    points.push_back(point.get<double>());
  }
  return points;
}

GuestMessage prediction_of(const Parsed& json) {
  const auto curves = json.find("curves");
  if (curves == json.end() || !curves->is_object() || curves->size() > most_names) return not_ours;
  Prediction prediction;
  for (const auto& [name, points] : curves->items()) {
    const auto curve = curve_of(points);
    if (!curve || name.size() > longest_name) return not_ours;
    prediction.emplace_back(name, *curve);
  }
  return prediction;
}

GuestMessage question_of(const Parsed& json) {
  const auto outcome = text_at(json, "outcome", longest_name);
  if (!outcome) return not_ours;
  return Question{*outcome};
}

std::optional<Step> step_of(const Parsed& json) {
  if (!json.is_object() || !json.contains("from") || !json.contains("levers")) return std::nullopt;
  if (!json["from"].is_number_integer()) return std::nullopt;
  const auto from = json["from"].get<std::int64_t>();
  const auto levers = numbers_of(json["levers"]);
  if (!levers || from < 0 || from > furthest_week) return std::nullopt;
  return Step{static_cast<int>(from), *levers};
}

GuestMessage order_of(const Parsed& json) {
  const auto lens = text_at(json, "lens", longest_name);
  const auto steps = json.find("steps");
  if (!lens || steps == json.end() || !steps->is_array()) return not_ours;
  if (steps->size() > Decision::most_steps) {
    return Refusal{{"at most 4 changes of course", "högst 4 kursändringar"}};
  }
  Decision decision{*lens, {}};
  for (const Parsed& one : *steps) {
    const auto step = step_of(one);
    if (!step) return not_ours;
    if (!decision.steps.empty() && step->from <= decision.steps.back().from) {
      return Refusal{
          {"changes of course come one after the other", "kursändringar kommer en efter en"}};
    }
    decision.steps.push_back(*step);
  }
  return Order{std::move(decision)};
}

GuestMessage teach_of(const Parsed& json) {
  using What = Teach::What;
  static const std::map<std::string, What> known{
      {"start", What::start}, {"pause", What::pause},   {"reveal", What::reveal},
      {"next", What::next},   {"forget", What::forget}, {"seminar", What::seminar}};
  const auto what = text_at(json, "what", longest_name);
  const auto found = what ? known.find(*what) : known.end();
  if (found == known.end()) return not_ours;
  Teach teach{found->second};
  if (teach.what == What::seminar) {
    const auto number = json.find("seminar");
    if (number == json.end() || !number->is_number_unsigned()) return not_ours;
    teach.seminar = number->get<std::size_t>();
  }
  return teach;
}

/// Stops reading where it becomes deep: our messages never are, and a parser may recurse.
bool too_deep(std::string_view text) {
  int depth = 0;
  for (const char character : text) {
    if (character == '[' || character == '{') ++depth;
    if (character == ']' || character == '}') --depth;
    if (depth > 8) return true;
  }
  return false;
}

}  // namespace

GuestMessage message_of(std::string_view text) {
  if (text.size() > longest_message) {
    return Refusal{{"the message is too long", "meddelandet är för långt"}};
  }
  if (too_deep(text)) return not_ours;
  const Parsed json = Parsed::parse(text, nullptr, false);
  if (!json.is_object()) return not_ours;
  const auto type = text_at(json, "type", longest_name);
  if (!type) return not_ours;
  if (*type == "hello") return hello_of(json);
  if (*type == "prediction") return prediction_of(json);
  if (*type == "run") return order_of(json);
  if (*type == "why") return question_of(json);
  if (*type == "cancel") return Cancel{};
  if (*type == "teach") return teach_of(json);
  return not_ours;
}

}  // namespace tillit
