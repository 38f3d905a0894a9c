#include "sim/command/odd/odd_state.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "sim/scenario/mistakes/mistakes.hpp"
#include "sim/scenario/read.hpp"

namespace tillit {
namespace {

/// Notes what is shown, by level.
class Declared : public ColumnVisitor {
 public:
  void floats(const ColumnInfo& info, Property<float>) override { note(info, "float"); }
  void bytes(const ColumnInfo& info, Property<std::uint8_t>) override { note(info, "uint8"); }
  void halves(const ColumnInfo& info, Property<std::uint16_t>) override { note(info, "uint16"); }
  void words(const ColumnInfo& info, Property<std::uint32_t>) override { note(info, "uint32"); }
  void doubles(const ColumnInfo& info, Property<double>) override { note(info, "double"); }

  std::vector<std::vector<StateVariable>> levels;

 private:
  void note(const ColumnInfo& info, const char* type) {
    const std::string whose(info.level);
    if (levels.empty() || levels.back().front().whose != whose) levels.emplace_back();
    levels.back().push_back({whose, std::string(info.name), type, std::string(info.unit),
                             info.least, info.most, std::string(info.meaning)});
  }
};

bool same_variables(const std::vector<StateVariable>& one,
                    const std::vector<StateVariable>& other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [](const StateVariable& a, const StateVariable& b) {
                      return a.name == b.name && a.meaning == b.meaning;
                    });
}

/// The smallest population there is.
std::string smallest_scenario(const Declaration& declaration) {
  const auto& kinds = declaration.population_kinds;
  const bool synthetic = std::find(kinds.begin(), kinds.end(), "synthetic") != kinds.end();
  return "model = \"" + declaration.name + "\"\n[population]\n" +
         (synthetic ? "kind = \"synthetic\"\nprincipals = 1\n" : "scale = 0.001\n");
}

}  // namespace

std::vector<StateVariable> state_variables(const Model& model) {
  Mistakes mistakes;
  const std::array<const Model*, 1> only{&model};
  const auto read =
      read_scenario_text(smallest_scenario(model.declaration()), "smallest", {}, only, mistakes);
  if (!read) throw std::logic_error("the smallest scenario of a model is not valid");
  Declared declared;
  const auto world = model.build(read->scenario, read->scenario.lenses.front(), {1, 0});
  world->show(declared);

  std::vector<StateVariable> all;
  for (std::size_t i = 0; i < declared.levels.size(); ++i) {
    std::string whose = declared.levels[i].front().whose;
    while (i + 1 < declared.levels.size() &&
           same_variables(declared.levels[i], declared.levels[i + 1])) {
      whose += ", " + declared.levels[++i].front().whose;
    }
    for (StateVariable one : declared.levels[i]) {
      one.whose = whose;
      all.push_back(std::move(one));
    }
  }
  return all;
}

}  // namespace tillit
