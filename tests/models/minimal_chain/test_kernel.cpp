#include <catch2/catch.hpp>

#include <array>
#include <map>
#include <string>

#include "sim/arithmetic/kernel_set.hpp"
#include "sim/bench/subjects.hpp"
#include "tests/models/minimal_chain/chain_scenario.hpp"
#include "tests/models/minimal_chain/plain_chain.hpp"

using namespace tillit;
using namespace tillit::minimal_chain;

namespace {

/// Every column of a world by name.
class Columns : public ColumnVisitor {
 public:
  void floats(const ColumnInfo& info, Property<float> values) override {
    by_name[std::string(info.name)] = {values.begin(), values.end()};
    for (const float value : values) {
      CHECK(static_cast<double>(value) >= info.least);
      CHECK(static_cast<double>(value) <= info.most);
    }
  }
  void bytes(const ColumnInfo&, Property<std::uint8_t>) override {}
  void halves(const ColumnInfo&, Property<std::uint16_t>) override {}
  void words(const ColumnInfo&, Property<std::uint32_t>) override {}
  void doubles(const ColumnInfo&, Property<double>) override {}
  std::map<std::string, std::vector<float>> by_name;
};

}  // namespace

TEST_CASE("the chain is the plain one, bit for bit") {
  constexpr std::size_t municipalities = 3;  // 60 units: the last block is not full
  const Scenario scenario = chain_scenario(municipalities, 1);
  const auto world = MinimalChain().build(scenario, scenario.lenses[0], {7, 2});
  plain::PlainChain chain(7, 2, municipalities, 1.2f);
  const Policy policy(municipalities, 1, scenario.levers);
  WeekRecord record(MinimalChain().declaration().outcomes.size(), municipalities, 1);
  for (int week = 0; week < 30; ++week) {
    world->live(week, policy, record);
    chain.week(week);
  }
  Columns columns;
  world->show(columns);
  CHECK(columns.by_name["pressure"] == chain.pressure());
  CHECK(chain.rounding() < 5e-7f);
  double quality = 0;
  for (std::size_t u = 0; u < chain.units().size(); ++u) {
    const plain::Unit& unit = chain.units()[u];
    CHECK(columns.by_name["control"][u] == unit.control);
    CHECK(columns.by_name["manager_trust"][u] == unit.trust);
    quality += static_cast<double>(unit.quality);
    for (std::size_t s = 0; s < 25; ++s) {
      const std::size_t at = (u / 16 * 25 + s) * 16 + u % 16;
      CHECK(columns.by_name["trust"][at] == unit.staff[s].trust);
      CHECK(columns.by_name["motivation"][at] == unit.staff[s].motivation);
      CHECK(columns.by_name["courage"][at] == unit.staff[s].courage);
      CHECK(columns.by_name["competence"][at] == unit.staff[s].competence);
    }
  }
  CHECK(record.nation(Measured::quality) == Approx(quality / (60 * 75)).epsilon(1e-9));
}

TEST_CASE("the bench counts the words that a week uses") {
  const Rules rules = rules_of(chain_scenario(1, 1).parameters);
  const auto encounters = static_cast<std::uint32_t>(rules.staff * rules.encounters);
  CHECK(bench::words_per_staff_week == 4 * draws_of_unit(encounters) / double(rules.staff));
}

TEST_CASE("a large unit's words are drawn in parts, and are the same words") {
  constexpr std::uint32_t members = 30, encounters = 10;  // the words of 24 are drawn at once
  Rules rules = rules_of(chain_scenario(1, 1).parameters);
  rules.staff = members;
  rules.encounters = encounters;
  const PhiloxKey key{1, 2};
  Column<float> staff(4 * members * 16, 0.6f);
  Column<float> units(7 * 16, 0.4f);
  float* s = staff.data();
  float* u = units.data();
  constexpr std::size_t column = std::size_t{16} * members;
  baseline::staff_week(rules, key, 3,
                       {0, s, s + column, s + 2 * column, s + 3 * column, u, u + 16, u + 32, u + 48,
                        u + 64, u + 80, u + 96});
  const float best =
      rules.capability * (1 - 0.4f * 0.4f * (1 - 0.4f)) * 0.6f * (0.5f + 0.5f * 0.6f);
  const float slope = best * (0.5f * 0.4f) + 0.2f * (1 - 0.6f);
  float quality = 0;
  for (std::uint32_t i = 0; i < members * encounters; ++i) {
    const Words words = draw(key, purpose_encounter, 3, 0, i / 4);
    const std::uint32_t word =
        std::array{words.first, words.second, words.third, words.fourth}[i % 4];
    quality += clamp01(best + slope - 1.5f * 0.2f - slope * one_to_two(word) +
                       0.2f * one_to_two(halves_swapped(word)));
  }
  CHECK(u[32] == quality);
}

TEST_CASE("every instruction set gives the same bits") {
  const Rules rules = rules_of(chain_scenario(1, 1).parameters);
  const PhiloxKey key{1, 2};
  std::map<std::string, std::vector<float>> sums;
  const auto run = [&](const char* name, KernelSet set, StaffWeek* staff_week) {
    if (!is_supported(set)) return;
    Column<float> staff(4 * 25 * 16, 0.6f);
    Column<float> units(7 * 16, 0.4f);
    float* u = units.data();
    const StaffBlock block{32,     &staff[0], &staff[400], &staff[800], &staff[1200], u,
                           u + 16, u + 32,    u + 48,      u + 64,      u + 80,       u + 96};
    for (int week = -3; week < 5; ++week) staff_week(rules, key, week, block);
    sums[name] = {units.begin(), units.end()};
    sums[name].insert(sums[name].end(), staff.begin(), staff.end());
  };
  run("baseline", KernelSet::baseline, baseline::staff_week);
  run("avx2", KernelSet::avx2, avx2::staff_week);
  run("avx512", KernelSet::avx512, avx512::staff_week);
  for (const auto& [name, values] : sums) CHECK(values == sums["baseline"]);
}
