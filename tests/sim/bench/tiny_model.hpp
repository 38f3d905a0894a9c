#pragma once

#include <string>

#include "sim/run/model.hpp"

/// A model under the name of one that is measured, whose worlds do nothing but count their weeks.
namespace tiny {

using namespace tillit;

inline Declaration declare(const std::string& name) {
  Declaration model;
  model.name = name;
  model.population_kinds = {"synthetic"};
  model.sectors = {{"all", {"all", "alla"}, {}}};
  model.levers = {{"push", 0, "1", 0, 1, {"push", "knuff"}, {}, {}}};
  model.lenses = {{"plain", {"plain", "enkel"}, {}}};
  model.outcomes = {{"level", "1", {"level", "nivå"}, {"the level", "nivån"}}};
  return model;
}

/// What all worlds of a model did together.
struct Seen {
  int worlds = 0, weeks = 0;
};

class TinyWorld : public World {
 public:
  TinyWorld(Seen& seen, std::size_t principals) : seen_(seen), level_(principals, 0.0f) {
    ++seen.worlds;
  }
  std::unique_ptr<World> branch() const override { return std::make_unique<TinyWorld>(*this); }
  void live(int, const Policy&, WeekRecord& record) override {
    for (float& level : level_) level += 1;
    record.step_done("rise");
    ++seen_.weeks;
    record.step_done("count");
  }
  std::vector<Standing> standings() const override { return {}; }
  void show(ColumnVisitor& visitor) override {
    visitor.column({"principal", "level", "1", 0, 1e9, "level"}, level_);
  }

 private:
  Seen& seen_;
  Column<float> level_;
};

class TinyModel : public Model {
 public:
  explicit TinyModel(const std::string& name) : declaration_(declare(name)) {}

  const Declaration& declaration() const override { return declaration_; }
  std::vector<Principal> principals(const Scenario& scenario, Mistakes&) const override {
    std::vector<Principal> all(static_cast<std::size_t>(scenario.population.principals));
    for (std::size_t i = 0; i < all.size(); ++i) {
      all[i].code = std::to_string(1000 + i);
      all[i].staff = {1};
    }
    return all;
  }
  std::unique_ptr<World> build(const Scenario& scenario, const Lens&, RandomWorld) const override {
    return std::make_unique<TinyWorld>(seen, scenario.principals.size());
  }
  /// Two agents for each principal.
  WorldSize size(const Scenario& scenario, const Lens&) const override {
    return {2.0 * static_cast<double>(scenario.principals.size()), 0};
  }

  mutable Seen seen;

 private:
  Declaration declaration_;
};

}  // namespace tiny
