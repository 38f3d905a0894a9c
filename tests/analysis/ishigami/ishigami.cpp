// The program with one model of which the sensitivity is known exactly: Ishigami and Homma's
// function (Proceedings of ISUMA 1990), the usual touchstone.
#include <array>
#include <cmath>
#include <memory>

#include "sim/command/command_line.hpp"
#include "sim/run/model.hpp"

namespace tillit {
namespace {

constexpr double pi = 3.14159265358979323846;

Declaration declare() {
  Declaration model;
  model.name = "ishigami";
  model.population_kinds = {"synthetic"};
  for (const char* name : {"x1", "x2", "x3"}) {
    model.parameters.push_back({name, 0, "1", -pi, pi, false, {name, name}, {"test", "test"}});
  }
  model.sectors = {{"all", {"all", "alla"}, {}}};
  model.outcomes = {{"y", "1", {"y", "y"}, {"y", "y"}}};
  model.outcomes[0].by_principal = false;
  model.outcomes[0].main = true;
  return model;
}

/// y = sin x1 + 7 sin^2 x2 + 0.1 x3^4 sin x1
class Ishigami final : public World {
 public:
  explicit Ishigami(const std::vector<double>& x)
      : y_(std::sin(x[0]) + 7 * std::pow(std::sin(x[1]), 2) +
           0.1 * std::pow(x[2], 4) * std::sin(x[0])) {}
  std::unique_ptr<World> branch() const override { return std::make_unique<Ishigami>(*this); }
  void live(int, const Policy&, WeekRecord& record) override { record.nation(0) = y_; }
  std::vector<Standing> standings() const override { return {}; }
  void show(ColumnVisitor&) override {}

 private:
  double y_;
};

class IshigamiModel final : public Model {
 public:
  const Declaration& declaration() const override {
    static const Declaration model = declare();
    return model;
  }
  std::vector<Principal> principals(const Scenario&, Mistakes&) const override {
    return {{"1", "one", "principal", "all", 0, {0}}};
  }
  std::unique_ptr<World> build(const Scenario& scenario, const Lens& lens,
                               RandomWorld) const override {
    return std::make_unique<Ishigami>(parameters_under(lens, scenario, declaration()));
  }
  WorldSize size(const Scenario&, const Lens&) const override { return {1, 8}; }
};

}  // namespace
}  // namespace tillit

int main(int argc, char** argv) {
  static const tillit::IshigamiModel model;
  const std::array<const tillit::Model*, 1> models{&model};
  return tillit::command_line(argc, argv, models);
}
