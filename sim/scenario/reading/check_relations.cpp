#include <algorithm>

#include "sim/scenario/reading/reading.hpp"
#include "sim/scenario/reading/values.hpp"
#include "sim/scenario/relations.hpp"

namespace tillit {
namespace {

/// Checks one lens after another.
class RelationCheck {
 public:
  explicit RelationCheck(const Reading& reading) : reading_(reading) {}

  void under(const Lens& lens) {
    // What was wrong has been taken away, and the value in its place is not the author's.
    if (is_damaged(reading_.tree, {"parameters"})) return;
    if (is_damaged(reading_.tree, {"lenses", lens.name})) return;
    const Declaration& declaration = reading_.declaration();
    const std::vector<double> values = parameters_under(lens, reading_.scenario, declaration);
    const auto value_of = [&](const std::string& parameter) {
      return values.at(static_cast<std::size_t>(index_of(declaration.parameters, parameter)));
    };
    for (const Relation& one : declaration.relations) {
      const double first = value_of(one.first);
      const double second = value_of(one.second);
      if (!holds(one.kind, first, second)) tell(lens, {one, first, second, lens.name});
    }
  }

 private:
  /// A value that stands under several lenses is told of once.
  void tell(const Lens& lens, const ImpossibleTogether& mistake) {
    const Node* place = set_at(lens, mistake.relation.second);
    if (place == nullptr) place = set_at(lens, mistake.relation.first);
    if (place == nullptr) place = &reading_.tree;
    if (std::find(told_.begin(), told_.end(), place) != told_.end()) return;
    told_.push_back(place);
    reading_.mistakes.add(place->place, mistake);
  }

  /// Where the scenario sets a parameter; nothing where it leaves it to the model.
  const Node* set_at(const Lens& lens, const std::string& parameter) const {
    const Node* stronger = reading_.tree.at({"parameters", parameter});
    return stronger != nullptr ? stronger : reading_.tree.at({"lenses", lens.name, parameter});
  }

  const Reading& reading_;
  std::vector<const Node*> told_;
};

}  // namespace

void check_relations(const Reading& reading, const std::vector<Lens>& lenses) {
  RelationCheck check(reading);
  for (const Lens& lens : lenses) check.under(lens);
}

}  // namespace tillit
