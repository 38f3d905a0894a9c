#include "sim/scenario/shape/shape_parts.hpp"

#include "sim/scenario/relations.hpp"
#include "sim/scenario/words.hpp"

namespace tillit {

Shape words_shape(Text meaning) {
  return table_shape(std::move(meaning), {{"en", text_shape({"in English", "på engelska"})},
                                          {"sv", text_shape({"in Swedish", "på svenska"})}});
}

namespace {

Shape parameter_shape(const Parameter& parameter, bool with_fallback) {
  const std::string fallback = with_fallback ? as_json(parameter.fallback) : "";
  const auto make = parameter.whole ? whole_shape : number_shape;
  return make(parameter.meaning, parameter.least, parameter.most, parameter.unit, fallback);
}

}  // namespace

void add_parameters(Shape& table, const std::vector<Parameter>& parameters,
                    const Declaration& beside, bool with_fallback) {
  for (const Parameter& one : parameters) {
    Shape shape = parameter_shape(one, with_fallback);
    shape.beside = conditions_of(one.name, beside);
    table.fields.push_back({one.name, std::move(shape)});
  }
}

Shape levers_shape(const Declaration& declaration, Text meaning, bool with_fallback) {
  Shape table = table_shape(std::move(meaning), {});
  table.noun = Noun::lever;
  for (const Lever& one : declaration.levers) {
    const std::string fallback = with_fallback ? as_json(one.baseline) : "";
    table.fields.push_back(
        {one.name, number_shape(one.meaning, one.least, one.most, one.unit, fallback)});
  }
  return table;
}

std::string as_json(const std::vector<std::string>& names) {
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "\"" : ", \"") + name + "\"";
  return "[" + list + "]";
}

std::string as_json(double value) { return number_words(value); }
std::string as_json(const std::string& word) { return "\"" + word + "\""; }

}  // namespace tillit
