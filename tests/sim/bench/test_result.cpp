#include <catch2/catch.hpp>

#include <cmath>
#include <nlohmann/json.hpp>

#include "sim/bench/result.hpp"

using namespace tillit::bench;
using Json = nlohmann::json;

namespace {

BenchResult some_result() {
  BenchResult result;
  result.machine.processor = "A processor";
  result.threads = 2;
  result.rounds = 3;
  result.rates = {{"philox", {608, 608, 1}, {}},
                  {"afternoon", {4, 5, 5}, {1, 2, 1.5}},
                  {"minimal_chain_1M", {50, 50, 90}, {}},
                  {"minimal_chain_1M_1_thread", {30, 31, 31.25}, {}}};
  return result;
}

double value_of(const std::vector<Ratio>& ratios, const std::string& name) {
  for (const Ratio& ratio : ratios) {
    if (ratio.name == name) return ratio.value;
  }
  return std::nan("");
}

}  // namespace

TEST_CASE("ratios are those of the medians") {
  const std::vector<Ratio> ratios = some_result().ratios();
  CHECK(value_of(ratios, "minimal_chain_1M_over_afternoon") == Approx(10));
  CHECK(value_of(ratios, "minimal_chain_1M_over_philox") == Approx(50 * 6.08 / 608));
  CHECK(value_of(ratios, "minimal_chain_1M_over_philox_as_drawn") == Approx(50 * 3.04 / 608));
  CHECK(value_of(ratios, "minimal_chain_thread_efficiency") == Approx(50 / (2 * 31.0)));
}

TEST_CASE("a ratio of which one side was not measured is left out") {
  BenchResult result = some_result();
  CHECK(std::isnan(value_of(result.ratios(), "governance_thread_efficiency")));
  result.rates.erase(result.rates.begin());
  CHECK(std::isnan(value_of(result.ratios(), "minimal_chain_1M_over_philox")));
  CHECK(value_of(result.ratios(), "minimal_chain_1M_over_afternoon") == Approx(10));
}

TEST_CASE("output's share is of all the time of a study") {
  BenchResult result = some_result();
  CHECK(std::isnan(value_of(result.ratios(), "output_share_of_study")));
  result.study = StudyTimes{10, 1, 0.2};
  CHECK(value_of(result.ratios(), "output_share_of_study") == Approx(0.1));
  CHECK(Json::parse(as_json(result))["processor_seconds_of_study"]["output"] == 1);
}

TEST_CASE("thread efficiency is 1 on one thread, and unknown where a speed is missing") {
  const BenchResult result = some_result();
  CHECK(result.thread_efficiency("minimal_chain_1M", 1) == Approx(1));
  CHECK(std::isnan(result.thread_efficiency("minimal_chain_1M", 4)));
  CHECK(std::isnan(result.thread_efficiency("governance_scale1", 2)));
}

TEST_CASE("the JSON holds machine, rates and ratios under their names") {
  const Json json = Json::parse(as_json(some_result()));
  CHECK(json["machine"]["processor"] == "A processor");
  CHECK(json["rates"]["afternoon"] == 5);
  CHECK(json["rounds_of_rates"]["afternoon"] == std::vector<double>{4, 5, 5});
  CHECK(json["processors_at_work"]["afternoon"] == 1.5);
  CHECK(json["ratios"]["minimal_chain_1M_over_afternoon"] == 10);
  CHECK_FALSE(json["ratios"].contains("governance_thread_efficiency"));
}

TEST_CASE("the JSON tells what a week's steps take, as shares of the week") {
  BenchResult result = some_result();
  WorldSeen world{&subjects()[1], 25, 400, 500, {{"down", 3}, {"up", 1}}};
  REQUIRE(world.subject->name == "minimal_chain_1M");
  result.worlds = {world};
  const Json json = Json::parse(as_json(result))["worlds"]["minimal_chain_1M"];
  CHECK(json["weeks_per_second"] == 2);
  CHECK(json["state_bytes_per_agent"] == 16);
  CHECK(json["memory_bytes_per_agent"] == 20);
  CHECK(json["share_of_step"] == Json{{"down", 0.75}, {"up", 0.25}});
}
