#include "sim/scenario/glossary.hpp"

#include "sim/scenario/relations.hpp"
#include "sim/scenario/shape/choice_words.hpp"
#include "sim/scenario/shape/scenario_shape.hpp"
#include "sim/scenario/words.hpp"

namespace tillit {
namespace {

Entry entry_of(const Parameter& one, Noun noun) {
  Entry entry{noun, one.name, one.meaning, one.meaning, one.unit, {}, {}, one.source, {}, {}};
  entry.fallback = noun == Noun::parameter ? number_words(one.fallback) : "";
  entry.range = range_words(one.least, one.most, false, one.unit);
  return entry;
}

void add_conditions(Entry& entry, const Declaration& declaration) {
  const Text beside = conditions_of(entry.name, declaration);
  if (beside.empty()) return;
  entry.range.en += "; " + beside.en;
  entry.range.sv += "; " + beside.sv;
}

Entry entry_of(const Lever& one) {
  return {Noun::lever,
          one.name,
          one.label,
          one.meaning,
          one.unit,
          number_words(one.baseline),
          range_words(one.least, one.most, false, one.unit),
          one.source,
          {},
          {}};
}

Entry entry_of(const Mechanism& one) {
  const Text meaning{"when off: " + one.off_means.en,
                     "bortkopplad: " + one.off_means.in(Language::swedish)};
  return {Noun::mechanism, one.name, one.label, meaning, "1", "true", {}, {}, {}, {}};
}

Entry entry_of(const Lens& one) {
  Entry entry{Noun::lens, one.name, one.label, one.label, "1", "", {}, {}, {}, {}};
  for (const auto& [name, value] : one.values) {
    entry.values.emplace_back(name, number_words(value));
  }
  return entry;
}

Entry entry_of(const Outcome& one) {
  Entry entry{Noun::outcome, one.name, one.label, one.meaning, one.unit, "", {}, {}, {}, {}};
  if (one.by_principal) entry.in_results.push_back(one.name);
  if (one.national) entry.in_results.push_back("national_" + one.name);
  if (one.by_sector) entry.in_results.push_back("sector_" + one.name);
  return entry;
}

Entry entry_of(const Probe& one) {
  return {Noun::probe, one.name, one.label, one.meaning, one.unit, "", {}, {}, {}, {}};
}

Entry entry_of(const Sector& one, const std::vector<Parameter>& parameters) {
  Entry entry{Noun::sector, one.name, one.label, one.label, "1", "", {}, {}, {}, {}};
  for (std::size_t i = 0; i < one.values.size(); ++i) {
    entry.values.emplace_back(parameters[i].name, number_words(one.values[i]));
  }
  return entry;
}

/// The keys of a scenario that are not names of the model itself.
void add_keys(const Shape& shape, const std::string& path, std::vector<Entry>& all) {
  const bool named_by_model = shape.noun == Noun::parameter || shape.noun == Noun::lever ||
                              shape.noun == Noun::mechanism || shape.noun == Noun::sector_parameter;
  for (const Field& field : shape.fields) {
    const bool own_key = field.key == "label" || field.key == "based_on";
    if (named_by_model && !own_key) continue;
    const std::string below = path.empty() ? field.key : path + "." + field.key;
    const Shape& value = field.shape;
    const bool number = value.form == Form::number || value.form == Form::whole;
    Entry entry{Noun::key, below, value.meaning, value.meaning, value.unit, value.fallback, {}, {},
                {},        {}};
    entry.range = number ? range_words(value.least, value.most, value.least_excluded, value.unit)
                         : choice_words(value);
    all.push_back(entry);
    add_keys(value, below, all);
    if (value.item) add_keys(*value.item, below, all);
  }
}

}  // namespace

std::vector<Entry> glossary(const Declaration& declaration,
                            const std::vector<std::string>& models) {
  std::vector<Entry> all;
  for (const Parameter& one : declaration.parameters) {
    Entry entry = entry_of(one, Noun::parameter);
    add_conditions(entry, declaration);
    all.push_back(std::move(entry));
  }
  for (const Parameter& one : declaration.sector_parameters) {
    all.push_back(entry_of(one, Noun::sector_parameter));
  }
  for (const Lever& one : declaration.levers) all.push_back(entry_of(one));
  for (const Mechanism& one : declaration.mechanisms) all.push_back(entry_of(one));
  for (const Lens& one : declaration.lenses) all.push_back(entry_of(one));
  for (const Outcome& one : declaration.outcomes) all.push_back(entry_of(one));
  for (const Probe& one : declaration.probes) all.push_back(entry_of(one));
  for (const Sector& one : declaration.sectors) {
    all.push_back(entry_of(one, declaration.sector_parameters));
  }
  add_keys(scenario_shape(declaration, models), "", all);
  return all;
}

std::vector<Entry> glossary(const Declaration& declaration, Noun noun) {
  std::vector<Entry> chosen;
  for (Entry& one : glossary(declaration, {declaration.name})) {
    if (one.noun == noun) chosen.push_back(std::move(one));
  }
  return chosen;
}

}  // namespace tillit
