#include <filesystem>
#include <utility>

#include "sim/scenario/limits.hpp"
#include "sim/scenario/reading/design_draft.hpp"
#include "sim/scenario/reading/over_ranges.hpp"
#include "sim/scenario/tree/csv.hpp"

namespace tillit {
namespace {

void list_points(DesignDraft& draft) {
  for (std::size_t i = 0; i < draft.design.factors.size(); ++i) {
    const std::vector<double>& values = draft.design.factors[i].levels;
    if (i == 0) draft.design.points.resize(values.size());
    if (values.size() != draft.design.points.size()) {
      draft.reading.mistakes.add(
          draft.places[i], ListsDiffer{draft.design.varied[i].path, values.size(),
                                       draft.design.varied[0].path, draft.design.points.size()});
      continue;
    }
    for (std::size_t point = 0; point < values.size(); ++point) {
      draft.design.points[point].push_back(values[point]);
    }
  }
  if (draft.design.factors.empty()) {
    draft.reading.mistakes.add(draft.node.key_place,
                               MissingKey{"file",
                                          "study.design",
                                          {"a file with points, or lists in over",
                                           "en fil med punkter, eller listor i over"}});
  }
}

void read_points(const Node& file, DesignDraft& draft) {
  namespace files = std::filesystem;
  if (const Node* over = draft.node.find("over")) {
    draft.reading.mistakes.add(over->key_place,
                               GivenInBoth{"study.design.over", "study.design.file"});
    return;
  }
  const std::string folder = file.place.source ? file.place.source->folder : "";
  draft.reading.mistakes.stand_at(file.place);
  const auto table =
      CsvTable::read(files::absolute(files::path(folder) / file.text).lexically_normal().string(),
                     draft.reading.mistakes);
  if (!table) return;
  if (table->rows() > Limits::list_length) {
    draft.reading.mistakes.add(
        file.place,
        TooLong{"study.design.file", static_cast<int>(table->rows()), Limits::list_length, true});
    return;
  }
  draft.design.points.resize(table->rows());
  for (std::size_t column = 0; column < table->header().size(); ++column) {
    const CsvCell& head = table->header()[column];
    const Variable* variable =
        variable_at(head.text, head.place, draft.variables, draft.reading.mistakes);
    if (variable == nullptr) continue;
    Factor factor;
    for (std::size_t row = 0; row < table->rows(); ++row) {
      factor.levels.push_back(table->number(row, column, variable->least, variable->most,
                                            variable->whole, draft.reading.mistakes));
      draft.design.points[row].push_back(factor.levels.back());
    }
    draft.add(*variable, std::move(factor), head.place);
  }
  if (table->rows() == 0) draft.reading.mistakes.add(file.place, EmptyList{"study.design.file"});
}

}  // namespace

void read_listed_points(DesignDraft& draft) {
  if (const Node* file = draft.node.find("file")) return read_points(*file, draft);
  list_points(draft);
}

}  // namespace tillit
