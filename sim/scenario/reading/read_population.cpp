#include <algorithm>
#include <filesystem>

#include "sim/scenario/limits.hpp"
#include "sim/scenario/mistakes/nearest.hpp"
#include "sim/scenario/reading/reading.hpp"
#include "sim/scenario/reading/values.hpp"

namespace tillit {
namespace {

/// A sector of the model, or an empty one with no values.
Sector declared_sector(const Reading& reading, const std::string& name) {
  const int index = index_of(reading.declaration().sectors, name);
  if (index >= 0) return reading.declaration().sectors[static_cast<std::size_t>(index)];
  return {name, {name, name}, {}};
}

Sector sector_of(const Reading& reading, const std::string& name, const Node& node) {
  Sector sector = declared_sector(reading, name);
  const bool known = !sector.values.empty();
  const std::vector<Parameter>& parameters = reading.declaration().sector_parameters;
  sector.values.resize(parameters.size());
  std::vector<std::string> missing;
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    const Node* value = node.find(parameters[i].name);
    if (value != nullptr) sector.values[i] = value->number;
    if (value == nullptr && !known) missing.push_back(parameters[i].name);
  }
  if (!missing.empty() && !node.damaged) {
    reading.mistakes.add(node.key_place, IncompleteSector{name, missing});
  }
  const Text label = words_at(node, {"label"});
  if (!label.empty()) sector.label = label;
  return sector;
}

/// The model's sectors as the scenario changes them, and the scenario's own.
struct KnownSectors {
  std::vector<Sector> all;
  std::vector<Sector> usual;  ///< those that stand where the scenario names none
};

KnownSectors known_sectors(const Reading& reading) {
  KnownSectors known;
  known.all = reading.declaration().sectors;
  std::vector<Sector> own;
  if (const Node* table = reading.tree.find("sectors")) {
    for (std::size_t i = 0; i < table->keys.size(); ++i) {
      Sector sector = sector_of(reading, table->keys[i], table->items[i]);
      const int present = index_of(known.all, sector.name);
      if (present >= 0) known.all[static_cast<std::size_t>(present)] = sector;
      if (present < 0) own.push_back(sector);
    }
  }
  known.usual = own.empty() ? known.all : own;
  known.all.insert(known.all.end(), own.begin(), own.end());
  return known;
}

void read_sectors(Reading& reading) {
  const KnownSectors known = known_sectors(reading);
  std::vector<Sector>& chosen = reading.scenario.sectors;
  for (const Node* name : items_at(reading.tree, {"population", "sectors"})) {
    const int index = index_of(known.all, name->text);
    if (index < 0) {
      const std::vector<std::string> names = names_of(known.all);
      reading.mistakes.add(name->place, UnknownName{Noun::sector, name->text,
                                                    nearest_name(name->text, names), names});
    } else if (index_of(chosen, name->text) >= 0) {
      reading.mistakes.add(name->place, GivenTwice{Noun::sector, name->text, 0});
    } else {
      chosen.push_back(known.all[static_cast<std::size_t>(index)]);
    }
  }
  if (chosen.empty()) chosen = known.usual;
  if (chosen.size() > Limits::sectors) {
    reading.mistakes.add(
        reading.tree.find("sectors")->key_place,
        TooLarge{Amount::sectors, static_cast<double>(chosen.size()), Limits::sectors});
    chosen.resize(Limits::sectors);
  }
}

void check_keys_of_model(const Reading& reading) {
  const Declaration& model = reading.declaration();
  for (const std::string& key : model.population_keys_ignored) {
    const Node* given = reading.tree.at({"population", key});
    if (given == nullptr) continue;
    reading.mistakes.add(given->key_place, KeyModelIgnores{"population." + key, model.name});
  }
}

/// Keys that only some kinds of population use.
void check_keys_of_kind(const Reading& reading) {
  const std::string& kind = reading.scenario.population.kind;
  const Node* principals = reading.tree.at({"population", "principals"});
  const Node* file = reading.tree.at({"population", "file"});
  const Node* table = reading.tree.find("population");
  if (principals != nullptr && kind != "synthetic") {
    reading.mistakes.add(principals->key_place, KeyWithoutEffect{"population.principals", kind});
  }
  if (file != nullptr && kind != "file") {
    reading.mistakes.add(file->key_place, KeyWithoutEffect{"population.file", kind});
  }
  if (file == nullptr && kind == "file" && !table->damaged) {
    reading.mistakes.add(table->key_place, MissingKey{"file",
                                                      "population",
                                                      {"a CSV file with the population",
                                                       "en CSV-fil med populationen"}});
  }
}

std::string absolute_path(const Node& file) {
  namespace files = std::filesystem;
  const std::string folder = file.place.source ? file.place.source->folder : "";
  return files::absolute(files::path(folder) / file.text).lexically_normal().string();
}

/// Whether the file of a population gives no principal any staff.
bool nobody_works(const Scenario& scenario) {
  if (scenario.population.kind != "file" || scenario.principals.empty()) return false;
  return std::all_of(
      scenario.principals.begin(), scenario.principals.end(), [](const Principal& one) {
        return std::all_of(one.staff.begin(), one.staff.end(), [](double n) { return n <= 0; });
      });
}

}  // namespace

void read_population(Reading& reading) {
  const Node& tree = reading.tree;
  PopulationChoice& population = reading.scenario.population;
  const std::vector<std::string>& kinds = reading.declaration().population_kinds;
  population.kind = text_at(tree, {"population", "kind"}, kinds.empty() ? "" : kinds.front());
  population.principals = whole_at(tree, {"population", "principals"}, population.principals);
  population.scale = number_at(tree, {"population", "scale"}, population.scale);
  const Node* file = tree.at({"population", "file"});
  if (file != nullptr) population.file = absolute_path(*file);
  check_keys_of_model(reading);
  check_keys_of_kind(reading);
  read_sectors(reading);

  const bool no_file = population.kind == "file" && file == nullptr;
  const Node* table = tree.find("population");
  if (no_file || (table != nullptr && table->damaged)) return;
  const std::size_t errors = reading.mistakes.errors();
  reading.mistakes.stand_at(file != nullptr    ? file->place
                            : table != nullptr ? table->key_place
                                               : tree.place);
  reading.scenario.principals = reading.model.principals(reading.scenario, reading.mistakes);
  if (reading.mistakes.errors() > errors) return;
  if (reading.scenario.principals.empty()) reading.mistakes.add(EmptyPopulation{});
  if (nobody_works(reading.scenario)) {
    reading.mistakes.add(NobodyWorks{names_of(reading.scenario.sectors)});
  }
}

}  // namespace tillit
