#include <nlohmann/json.hpp>

#include "sim/bench/result.hpp"

namespace tillit::bench {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const Machine& machine) {
  return {{"processor", machine.processor}, {"threads", machine.threads},
          {"memory_bytes", machine.memory}, {"load", machine.load},
          {"kernels", machine.kernels},     {"compiler", machine.compiler},
          {"version", machine.version},     {"revision", machine.revision}};
}

Json json_of(const WorldSeen& world, const BenchResult& result) {
  Json json{{"agents", world.agents}};
  if (const Rate* rate = result.rate(world.subject->name)) {
    json["weeks_per_second"] = rate->median() / world.agents;
  }
  json["state_bytes_per_agent"] = world.state_bytes / world.agents;
  json["memory_bytes_per_agent"] = world.resident_bytes / world.agents;
  double seconds = 0;
  for (const StepTimes::Step& step : world.steps) seconds += step.seconds;
  for (const StepTimes::Step& step : world.steps) {
    json["share_of_step"][step.name] = step.seconds / seconds;
  }
  return json;
}

}  // namespace

std::string as_json(const BenchResult& result) {
  Json json;
  json["machine"] = json_of(result.machine);
  json["threads"] = result.threads;
  json["rounds"] = result.rounds;
  json["rates"] = Json::object();
  json["rounds_of_rates"] = Json::object();
  json["processors_at_work"] = Json::object();
  for (const Rate& rate : result.rates) {
    json["rates"][rate.name] = rate.median();
    json["rounds_of_rates"][rate.name] = rate.per_round;
    json["processors_at_work"][rate.name] = median(rate.processors);
  }
  json["ratios"] = Json::object();
  for (const Ratio& ratio : result.ratios()) json["ratios"][ratio.name] = ratio.value;
  json["worlds"] = Json::object();
  for (const WorldSeen& world : result.worlds) {
    json["worlds"][world.subject->name] = json_of(world, result);
  }
  if (result.study) {
    json["processor_seconds_of_study"] = {{"runs", result.study->runs},
                                          {"output", result.study->output},
                                          {"creation", result.study->creation}};
  }
  return json.dump(2) + "\n";
}

}  // namespace tillit::bench
