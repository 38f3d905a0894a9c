#include "sim/serve/room_words.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstdlib>

#include "sim/store/hash.hpp"

namespace tillit::room_words {

Json of(const Text& text) {
  return {{"en", text.in(Language::english)}, {"sv", text.in(Language::swedish)}};
}

Json of(const std::vector<double>& values) {
  Json list = Json::array();
  for (const double value : values) {
    if (std::isfinite(value)) {
      list.push_back(std::strtod(fmt::format("{:.5g}", value).c_str(), nullptr));
    } else {
      list.push_back(nullptr);
    }
  }
  return list;
}

Json of(const Weeks& weeks) {
  Json list = Json::array();
  for (const std::vector<double>& week : weeks) list.push_back(of(week));
  return list;
}

Json of(const Decision& decision) {
  Json steps = Json::array();
  for (const Step& step : decision.steps) {
    Json levers = Json::object();
    for (const auto& [name, value] : step.levers) levers[name] = value;
    steps.push_back({{"from", step.from}, {"levers", levers}});
  }
  return {{"lens", decision.lens}, {"steps", steps}};
}

Json of(const Prediction* prediction) {
  if (prediction == nullptr) return nullptr;
  Json curves = Json::object();
  for (const auto& [outcome, values] : *prediction) curves[outcome] = of(values);
  return curves;
}

Json of(const WhyAnswer& answer) {
  const auto moved = [](const Moved& one) {
    const Json both = of(std::vector<double>{one.from, one.to});
    return Json{{"before", both[0]}, {"after", both[1]}};
  };
  Json json = {{"type", "why"},
               {"outcome", answer.outcome},
               {"from", answer.from},
               {"year_from", answer.year_from},
               {"with", moved(answer.with)},
               {"without", moved(answer.without)},
               {"causes", Json::array()}};
  for (const WhyAnswer::Part& part : answer.parts) {
    json["causes"].push_back({{"name", part.cause.name},
                              {"label", of(part.cause.label)},
                              {"contribution", of(std::vector<double>{part.contribution})[0]}});
  }
  return json;
}

Json on_wall(const StudentGroup& group, const Turn& turn, const Seminar& seminar) {
  Json one = {{"nickname", group.nickname},
              {"prediction", of(group.predicted(turn))},
              {"runs", Json::array()}};
  for (const GroupRun& run : group.runs) {
    if (run.turn != turn) continue;
    one["runs"].push_back({{"decision", of(run.decision)},
                           {"hash", hash_text(run.content_hash)},
                           {"last", of(run.last_year)},
                           {"baseline", of(seminar.under(run.decision.lens).last_year)}});
  }
  return one;
}

std::string text_of(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace tillit::room_words
