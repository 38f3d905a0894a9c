#include <algorithm>
#include <filesystem>
#include <utility>

#include "sim/scenario/csv.hpp"
#include "sim/scenario/design_methods.hpp"
#include "sim/scenario/nearest.hpp"
#include "sim/scenario/reading.hpp"
#include "sim/scenario/relations.hpp"
#include "sim/scenario/values.hpp"
#include "sim/scenario/variables.hpp"

namespace tillit {
namespace {

/// Reads study.design. What is varied, its factors and its nodes stand in the same order.
class DesignReading {
 public:
  DesignReading(Reading& reading, const Node& node)
      : reading_(reading),
        node_(node),
        variables_(variables_of(reading.scenario, reading.declaration())) {}

  void read() {
    design_.method = text_at(node_, {"method"}, "");
    check_settings();
    if (const Node* over = node_.find("over")) add_ranges(*over, "");
    const bool can_be_made = check_demands();
    if (!can_be_made || reading_.mistakes.errors() > 0) return;
    make_points();
    if (reading_.mistakes.errors() > 0) return;
    give_names();
    check_points();
    reading_.scenario.design = std::make_shared<const Design>(std::move(design_));
  }

 private:
  void check_settings() {
    const std::vector<DesignSetting> settings = settings_of(design_.method);
    for (const DesignSetting& one : settings) {
      if (!one.required || node_.damaged || node_.find(one.key) != nullptr) continue;
      reading_.mistakes.add(node_.key_place,
                            MissingKey{one.key,
                                       "study.design",
                                       {"the method " + design_.method + " needs it",
                                        "metoden " + design_.method + " behöver den"}});
    }
    for (std::size_t i = 0; i < node_.keys.size(); ++i) {
      const std::string& key = node_.keys[i];
      const bool read = std::any_of(settings.begin(), settings.end(),
                                    [&](const DesignSetting& one) { return one.key == key; });
      if (read || key == "method") continue;
      reading_.mistakes.add(node_.items[i].key_place,
                            DesignIgnores{"study.design." + key, design_.method});
    }
  }

  /// Every range below a table of study.design.over.
  void add_ranges(const Node& table, const std::string& path) {
    for (std::size_t i = 0; i < table.keys.size(); ++i) {
      const std::string below = path.empty() ? table.keys[i] : path + "." + table.keys[i];
      const Node& item = table.items[i];
      const bool of_names = below == "sectors" || below == "variants";
      const bool group = path.empty() || path == "sectors" || path == "variants";
      if (of_names || group) {
        add_ranges(item, below);
      } else if (const Variable* variable = variable_at(below, item.key_place)) {
        add_range(*variable, item);
      }
    }
  }

  const Variable* variable_at(const std::string& path, const Place& place) {
    std::vector<std::string> known;
    for (const Variable& one : variables_) {
      if (one.varied.path == path) return &one;
      known.push_back(one.varied.path);
    }
    reading_.mistakes.add(place,
                          UnknownName{Noun::variable, path, nearest_name(path, known), known});
    return nullptr;
  }

  void add_range(const Variable& variable, const Node& range) {
    Factor factor{variable.least, variable.most, variable.whole, {}, 0};
    for (const Node* value : items_at(range, {"values"})) factor.levels.push_back(value->number);
    const Node* from = range.find("from");
    const Node* to = range.find("to");
    const bool listed = design_.method == listed_points;
    const std::string path = "study.design.over." + variable.varied.path;
    incomplete_ = incomplete_ || range.damaged;
    if (range.damaged) return;
    if (from != nullptr && !factor.levels.empty()) {
      reading_.mistakes.add(from->key_place, GivenInBoth{path + ".from", path + ".values"});
    } else if (factor.levels.empty() && (listed || from == nullptr || to == nullptr)) {
      const char* key = listed || (from == nullptr && to == nullptr) ? "values"
                        : from == nullptr                            ? "from"
                                                                     : "to";
      reading_.mistakes.add(
          range.key_place,
          MissingKey{key, path, {"from and to, or values", "from och to, eller values"}});
      incomplete_ = true;
      return;
    }
    if (from != nullptr) factor.low = from->number;
    if (to != nullptr) factor.high = to->number;
    factor.steps = static_cast<std::uint64_t>(whole_at(range, {"steps"}, 0));
    add(variable, std::move(factor), range.key_place);
  }

  void add(const Variable& variable, Factor factor, const Place& place) {
    design_.varied.push_back(variable.varied);
    design_.factors.push_back(std::move(factor));
    places_.push_back(place);
  }

  void make_points() {
    if (design_.method == ablation) return switch_off_each();
    if (design_.method == listed_points) return list_points();
    design_.points = make_design(plan_of(), design_.factors, reading_.scenario.seed);
  }

  bool check_demands() {
    if (!design_method(design_.method)) return true;
    bool met = true;
    for (const UnmetDemand& one : unmet_demands(plan_of(), design_.factors)) {
      met = false;
      const bool whole_design = one.demand <= DesignDemand::at_most_points;
      // What is missing, or was wrong and taken away, has been told already.
      const bool told =
          node_.damaged || one.demand == DesignDemand::some_points || node_.find("over") == nullptr;
      if (whole_design && told) continue;
      reading_.mistakes.add(whole_design ? node_.key_place : places_[one.factor],
                            DesignImpossible{one, design_.method,
                                             whole_design ? "" : design_.varied[one.factor].path});
    }
    return met;
  }

  DesignPlan plan_of() {
    design_.settings.clear();
    const auto setting = [&](const char* key, std::uint64_t usual) {
      const Node* given = node_.find(key);
      const auto value = given != nullptr ? static_cast<std::uint64_t>(given->whole) : usual;
      for (const DesignSetting& one : settings_of(design_.method)) {
        if (one.key == key) design_.settings.emplace_back(key, static_cast<double>(value));
      }
      return value;
    };
    DesignPlan plan;
    plan.method = design_method(design_.method).value();
    plan.points = setting("points", 0);
    plan.trajectories = setting("trajectories", 0);
    plan.levels = setting("levels", plan.levels);
    plan.base_points = setting("base_points", 0);
    const Node* second = node_.find("second_order");
    plan.second_order = second != nullptr && second->truth;
    if (plan.method == DesignMethod::saltelli) {
      design_.settings.emplace_back("second_order", plan.second_order ? 1 : 0);
    }
    return plan;
  }

  /// The first point has every mechanism as the scenario has it; each further one lacks one.
  void switch_off_each() {
    const std::vector<Mechanism>& mechanisms = reading_.declaration().mechanisms;
    for (const Variable& one : variables_) {
      const bool on = one.varied.what == Varied::What::mechanism &&
                      reading_.scenario.mechanisms[one.varied.index];
      if (on) add(one, {0, 1, true}, node_.key_place);
    }
    const std::size_t count = design_.varied.size();
    design_.points.assign(count + 1, std::vector<double>(count, 1));
    design_.labels = {"everything"};
    for (std::size_t i = 0; i < count; ++i) {
      design_.points[i + 1][i] = 0;
      design_.labels.push_back("without " + mechanisms[design_.varied[i].index].name);
    }
    if (count == 0) {
      reading_.mistakes.add(node_.key_place,
                            DesignImpossible{{DesignDemand::some_factor}, design_.method, ""});
    }
  }

  void list_points() {
    if (const Node* file = node_.find("file")) return read_points(*file);
    for (std::size_t i = 0; i < design_.factors.size(); ++i) {
      const std::vector<double>& values = design_.factors[i].levels;
      if (i == 0) design_.points.resize(values.size());
      if (values.size() != design_.points.size()) {
        reading_.mistakes.add(
            places_[i], ListsDiffer{design_.varied[i].path, values.size(), design_.varied[0].path,
                                    design_.points.size()});
        continue;
      }
      for (std::size_t point = 0; point < values.size(); ++point) {
        design_.points[point].push_back(values[point]);
      }
    }
    if (design_.factors.empty()) {
      reading_.mistakes.add(node_.key_place,
                            MissingKey{"file",
                                       "study.design",
                                       {"a file with points, or lists in over",
                                        "en fil med punkter, eller listor i over"}});
    }
  }

  void read_points(const Node& file) {
    namespace files = std::filesystem;
    if (const Node* over = node_.find("over")) {
      reading_.mistakes.add(over->key_place, GivenInBoth{"study.design.over", "study.design.file"});
      return;
    }
    const std::string folder = file.place.source ? file.place.source->folder : "";
    reading_.mistakes.stand_at(file.place);
    const auto table =
        CsvTable::read(files::absolute(files::path(folder) / file.text).lexically_normal().string(),
                       reading_.mistakes);
    if (!table) return;
    design_.points.resize(table->rows());
    for (std::size_t column = 0; column < table->header().size(); ++column) {
      const CsvCell& head = table->header()[column];
      const Variable* variable = variable_at(head.text, head.place);
      if (variable == nullptr) continue;
      Factor factor;
      for (std::size_t row = 0; row < table->rows(); ++row) {
        factor.levels.push_back(table->number(row, column, variable->least, variable->most,
                                              variable->whole, reading_.mistakes));
        design_.points[row].push_back(factor.levels.back());
      }
      add(*variable, std::move(factor), head.place);
    }
    if (table->rows() == 0) reading_.mistakes.add(file.place, EmptyList{"study.design.file"});
  }

  /// The last part of the path, or all of it where two would have the same name in files.
  void give_names() {
    for (Varied& one : design_.varied) {
      const auto same = std::count_if(
          design_.varied.begin(), design_.varied.end(),
          [&](const Varied& other) { return last_part(other.path) == last_part(one.path); });
      one.name = last_part(one.path);
      if (same == 1 && one.name != "point") continue;
      one.name = one.path;
      std::replace(one.name.begin(), one.name.end(), '.', '_');
    }
  }

  static std::string last_part(const std::string& path) { return path.substr(path.rfind('.') + 1); }

  /// Values of parameters that cannot hold together are told at the first point that has them.
  void check_points() {
    for (std::size_t point = 0; point < design_.points.size(); ++point) {
      for (const Lens& lens : reading_.scenario.lenses) {
        if (check_point(point, lens)) return;
      }
    }
  }

  bool check_point(std::size_t point, const Lens& lens) {
    const Declaration& declaration = reading_.declaration();
    if (declaration.relations.empty()) return false;
    std::vector<double> values = parameters_under(lens, reading_.scenario, declaration);
    for (std::size_t i = 0; i < design_.varied.size(); ++i) {
      const Varied& one = design_.varied[i];
      if (one.what == Varied::What::parameter) values[one.index] = design_.points[point][i];
    }
    for (const Relation& one : declaration.relations) {
      const auto value_of = [&](const std::string& name) {
        return values[static_cast<std::size_t>(index_of(declaration.parameters, name))];
      };
      const double first = value_of(one.first), second = value_of(one.second);
      if (holds(one.kind, first, second)) continue;
      reading_.mistakes.add(node_.key_place, ImpossibleTogether{one, first, second, lens.name,
                                                                static_cast<int>(point)});
      return true;
    }
    return false;
  }

  Reading& reading_;
  const Node& node_;
  std::vector<Variable> variables_;
  Design design_;
  std::vector<Place> places_;
  bool incomplete_ = false;  ///< a range is wrong, which has been told
};

}  // namespace

void read_design(Reading& reading) {
  if (const Node* node = reading.tree.at({"study", "design"})) {
    if (node->find("method") != nullptr) DesignReading(reading, *node).read();
  }
}

}  // namespace tillit
