#include "sim/scenario/reading/design_draft.hpp"
#include "sim/scenario/relations.hpp"

namespace tillit {
namespace {

/// Whether a relation does not hold there, which is told.
bool check_point(std::size_t point, const Lens& lens, const DesignDraft& draft) {
  const Declaration& declaration = draft.reading.declaration();
  if (declaration.relations.empty()) return false;
  std::vector<double> values = parameters_under(lens, draft.reading.scenario, declaration);
  for (std::size_t i = 0; i < draft.design.varied.size(); ++i) {
    const Varied& one = draft.design.varied[i];
    if (one.what == Varied::What::parameter) values[one.index] = draft.design.points[point][i];
  }
  for (const Relation& one : declaration.relations) {
    const auto value_of = [&](const std::string& name) {
      return values[static_cast<std::size_t>(index_of(declaration.parameters, name))];
    };
    const double first = value_of(one.first), second = value_of(one.second);
    if (holds(one.kind, first, second)) continue;
    draft.reading.mistakes.add(
        draft.node.key_place,
        ImpossibleTogether{one, first, second, lens.name, static_cast<int>(point)});
    return true;
  }
  return false;
}

}  // namespace

/// Values of parameters that cannot hold together are told at the first point that has them.
void check_design_points(const DesignDraft& draft) {
  for (std::size_t point = 0; point < draft.design.points.size(); ++point) {
    for (const Lens& lens : draft.reading.scenario.lenses) {
      if (check_point(point, lens, draft)) return;
    }
  }
}

}  // namespace tillit
