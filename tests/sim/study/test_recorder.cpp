#include <catch2/catch.hpp>

#include "sim/study/outcome_layout.hpp"
#include "sim/study/recorder.hpp"
#include "tests/sim/study/small_model.hpp"

using namespace tillit;

namespace {

std::vector<Values> record(const Scenario& scenario) {
  Recorder recorder(scenario, small::declaration());
  small::SmallWorld world(0.1f, {1, 0}, scenario.principals.size());
  const Policy policy(scenario.principals.size(), 2, {0, 0});
  WeekRecord week_record(2, scenario.principals.size(), 2);
  for (int week = -scenario.burn_in; week < scenario.weeks; ++week) {
    week_record.clear();
    world.live(week, policy, week_record);
    recorder.add(week, week_record);
  }
  return recorder.take(Participants(scenario.principals.size(), 0));
}

const std::string& attribute(const Attributes& attributes, const std::string& name) {
  for (const auto& [key, value] : attributes) {
    if (key == name) return std::get<std::string>(value);
  }
  throw std::out_of_range(name);
}

}  // namespace

TEST_CASE("cells are means over the weeks of a period that have a value") {
  const auto values = record(small::scenario());
  // level, national_level, sector_level, week_number, in_trial
  REQUIRE(values.size() == 5);
  const auto& weeks = std::get<std::vector<float>>(values[3]);
  REQUIRE(weeks.size() == 5 * 40 * 2);
  const auto at = [&](std::size_t period, std::size_t principal) {
    return weeks[(period * 40 + principal) * 2];
  };
  CHECK(std::isnan(at(2, 0)));
  CHECK(at(0, 1) == -6);  // -6, and -5 without a value
  CHECK(at(1, 1) == -3);  // -4 and -2
  CHECK(at(2, 39) == 1);  // 0 and 2
  CHECK(at(4, 1) == 9);   // 8 and 10
}

TEST_CASE("means over periods are the means of the weekly values") {
  Scenario scenario = small::scenario();
  const auto by_period = record(scenario);
  scenario.record_every = 1;
  const auto weekly = record(scenario);
  const auto& means = std::get<std::vector<float>>(by_period[0]);
  const auto& cells = std::get<std::vector<float>>(weekly[0]);
  REQUIRE(cells.size() == 17 * 80);
  for (std::size_t cell = 0; cell < 80; ++cell) {
    double sum = 0;
    for (std::size_t week = 6; week < 10; ++week)
      sum += static_cast<double>(cells[week * 80 + cell]);
    CHECK(means[2 * 80 + cell] == Approx(sum / 4).epsilon(1e-6));
  }
  CHECK(std::get<std::vector<double>>(by_period[1]) == std::get<std::vector<double>>(weekly[1]));
}

TEST_CASE("the layout names and describes what is recorded") {
  const Scenario scenario = small::scenario();
  const Layout layout = layout_of(scenario, small::declaration(), {});
  const auto values = record(scenario);
  REQUIRE(layout.series.size() == values.size());
  CHECK(layout.series[0].name == "level");
  CHECK(layout.series[0].dimensions == std::vector<std::string>{"period", "principal", "sector"});
  CHECK(layout.series[1].name == "national_level");
  CHECK(layout.series[2].name == "sector_level");
  CHECK(layout.series[2].dimensions == std::vector<std::string>{"week", "sector"});
  CHECK(layout.series[3].name == "week_number");
  CHECK(layout.series[4].name == "in_trial");
  CHECK(attribute(layout.series[0].attributes, "long_name_sv") == "nivå");
  CHECK(attribute(layout.series[1].attributes, "long_name_sv") == "nivå, riket");
  CHECK(attribute(layout.series[0].attributes, "cell_methods") == "period: mean");
  for (const Series& series : layout.series) {
    CHECK_FALSE(attribute(series.attributes, "units").empty());
  }
}

TEST_CASE("recorded every week, cells lie along the weeks") {
  Scenario scenario = small::scenario();
  scenario.record_every = 1;
  const Layout layout = layout_of(scenario, small::declaration(), {});
  CHECK(layout.series[0].dimensions.front() == "week");
  for (const Dimension& dimension : layout.dimensions) CHECK(dimension.name != "period");
}
