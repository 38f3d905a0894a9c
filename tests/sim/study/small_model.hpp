#pragma once

#include <array>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <string>

#include "sim/random/draw.hpp"
#include "sim/study/run_study.hpp"
#include "sim/threads/sections.hpp"

/// A model small enough to know what it must give: a level per principal and sector that drifts at
/// random and rises with the lever `push`; the lever `fault` above 0 makes it throw.
namespace small {

using namespace tillit;

inline Declaration declare() {
  Declaration model;
  model.name = "small";
  model.parameters = {{"drift", 0.1, "1", 0, 1, false, {"drift", ""}, {"test", ""}}};
  model.sectors = {{"school", {"school", "skola"}, {}}, {"care", {"care", "omsorg"}, {}}};
  model.levers = {{"push", 0, "1", 0, 1, {}, {}, {}}, {"fault", 0, "1", 0, 1, {}, {}, {}}};
  model.lenses = {{"plain", {"plain", "enkel"}, {}}, {"wild", {"wild", "vild"}, {{"drift", 0.5}}}};
  model.outcomes = {{"level", "1", {"level", "nivå"}, {"the level", "nivån"}},
                    {"week_number", "1", {"week", "vecka"}, {"the week", "veckan"}}};
  model.outcomes[0].main = true;
  model.outcomes[0].by_sector = true;
  model.outcomes[1].national = false;
  return model;
}

inline const Declaration& declaration() {
  static const Declaration model = declare();
  return model;
}

class SmallWorld : public World {
 public:
  SmallWorld(float drift, RandomWorld random_world, std::size_t principals)
      : drift_(drift), key_(key_of(random_world)), level_(2 * principals, 0.0f) {}

  std::unique_ptr<World> branch() const override { return std::make_unique<SmallWorld>(*this); }

  void live(int week, const Policy& policy, WeekRecord& record) override {
    const std::size_t principals = level_.size() / 2;
    parallel_section(level_.size(), 4, [&](std::size_t cell) {
      const float* levers = policy.of(cell / 2, cell % 2);
      if (levers[1] > 0) throw std::runtime_error("the small model was told to fail");
      const Words words = draw(key_, 1, week, static_cast<std::uint32_t>(cell));
      level_[cell] += drift_ * (uniform(words.first) - 0.5f) + levers[0];
    });
    std::array<double, 2> sums{0, 0};
    for (std::size_t cell = 0; cell < level_.size(); ++cell) {
      record.cell(0, cell / 2, cell % 2) = level_[cell];
      // The second outcome has no value for the first principal, nor in odd weeks.
      if (cell > 1 && week % 2 == 0) record.cell(1, cell / 2, cell % 2) = static_cast<float>(week);
      sums[cell % 2] += static_cast<double>(level_[cell]);
    }
    for (std::size_t sector = 0; sector < 2; ++sector) {
      record.sector(0, sector) = sums[sector] / static_cast<double>(principals);
    }
    record.nation(0) = (sums[0] + sums[1]) / static_cast<double>(level_.size());
  }

  std::vector<Standing> standings() const override {
    std::vector<Standing> all(level_.size() / 2);
    for (std::size_t i = 0; i < all.size(); ++i) {
      all[i].size = static_cast<double>(i * 7 % 13);
      all[i].indicator = static_cast<double>(level_[2 * i]);
      all[i].volunteer_weight = i < all.size() / 2 ? 5 : 1;
    }
    return all;
  }

  void show(ColumnVisitor& visitor) override {
    visitor.column({"service", "level", "1", -1e9, 1e9, "level"}, level_);
  }

  std::vector<Values> extras() override { return {std::vector<double>{1.5, 2.5}}; }

 private:
  float drift_;
  PhiloxKey key_;
  Column<float> level_;
};

class SmallModel : public Model {
 public:
  const Declaration& declaration() const override { return small::declaration(); }
  std::vector<Principal> principals(const Scenario& scenario, Mistakes&) const override {
    return scenario.principals;
  }
  std::unique_ptr<World> build(const Scenario& scenario, const Lens& lens,
                               RandomWorld random_world) const override {
    const auto values = parameters_under(lens, scenario, declaration());
    return std::make_unique<SmallWorld>(static_cast<float>(values[0]), random_world,
                                        scenario.principals.size());
  }
  Extras extras(const Scenario&) const override {
    return {{{"bin", std::vector<double>{0, 1}, {}}},
            {{"histogram", {"bin"}, ValueType::float64, {}}}};
  }
  WorldSize size(const Scenario& scenario, const Lens&) const override {
    const auto cells = static_cast<double>(2 * scenario.principals.size());
    return {cells, 4 * cells};
  }
};

inline const SmallModel model;

/// Forty principals, two groups, every fourth a region that works in the second sector only.
inline Scenario scenario() {
  Scenario made;
  made.name = "small";
  made.sectors = small::declaration().sectors;
  for (int i = 0; i < 40; ++i) {
    Principal principal;
    principal.code = std::to_string(100 + i);
    principal.name = "P" + std::to_string(i);
    principal.kind = i % 4 == 0 ? "region" : "municipality";
    principal.group = i < 20 ? "A" : "B";
    principal.staff = {i % 4 == 0 ? 0.0 : 100.0, 100.0};
    made.principals.push_back(principal);
  }
  made.burn_in = 6;
  made.weeks = 11;
  made.replications = 4;
  made.record_every = 4;
  made.lenses = small::declaration().lenses;
  made.parameters = {0.1};
  made.parameter_set = {false};
  made.levers = {0, 0};
  made.variants = {{"baseline", {}, {}}};
  return made;
}

inline Measure measure(double push, int start, int end, Where where = {}) {
  return {{{0, push}}, start, end, std::move(where)};
}

}  // namespace small
