#include "sim/scenario/shape/schema.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "sim/scenario/limits.hpp"
#include "sim/scenario/words.hpp"

namespace tillit {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* name_pattern = "^[A-Za-z][A-Za-z0-9_-]{0,63}$";

class Schema {
 public:
  explicit Schema(Language language) : language_(language) {}

  Json of(const Shape& shape) const {
    Json json = Json::object();
    if (!shape.meaning.empty()) json["description"] = description(shape);
    switch (shape.form) {
      case Form::table:
        add_table(json, shape);
        break;
      case Form::list_of_tables:
        json["type"] = "array";
        json["items"] = of(*shape.item);
        json["maxItems"] = Limits::list_length;
        break;
      case Form::text:
        json.update(text(shape));
        break;
      case Form::names:
        add_names(json, shape);
        break;
      case Form::whole:
        add_number(json, shape, "integer");
        break;
      case Form::number:
        add_number(json, shape, "number");
        break;
      case Form::truth:
        json["type"] = "boolean";
        break;
      case Form::list:
        json["type"] = "array";
        json["items"] = of(*shape.item);
        json["minItems"] = 1;
        json["maxItems"] = Limits::list_length;
        break;
      case Form::date:
        break;
    }
    if (!shape.fallback.empty()) json["default"] = Json::parse(shape.fallback);
    return json;
  }

 private:
  std::string description(const Shape& shape) const {
    std::string words = shape.meaning.in(language_);
    const std::string unit = unit_words(shape.unit).in(language_);
    if (!unit.empty()) words += fmt::format(" ({})", unit);
    if (!shape.beside.empty()) words += "; " + shape.beside.in(language_);
    return words;
  }

  void add_table(Json& json, const Shape& shape) const {
    json["type"] = "object";
    if (shape.item) {
      json["patternProperties"] = {{name_pattern, of(*shape.item)}};
    } else {
      Json properties = Json::object();
      Json required = Json::array();
      for (const Field& field : shape.fields) {
        properties[field.key] = of(field.shape);
        if (!field.required) continue;
        required.push_back(field.key);
        if (field.shape.form == Form::list_of_tables) properties[field.key]["minItems"] = 1;
      }
      json["properties"] = properties;
      if (!required.empty()) json["required"] = required;
    }
    json["additionalProperties"] = false;
  }

  static Json text(const Shape& shape) {
    if (!shape.other_choices) return {{"type", "string"}, {"enum", shape.choices}};
    Json json = {{"type", "string"}, {"maxLength", Limits::text_length}};
    if (shape.identifier) json["pattern"] = name_pattern;
    return json;
  }

  /// Editors offer the known names; others may be defined in the file.
  static Json name(const Shape& shape) {
    Json any = {{"type", "string"}, {"maxLength", Limits::text_length}};
    if (shape.choices.empty()) return any;
    return {{"anyOf", {{{"type", "string"}, {"enum", shape.choices}}, any}}};
  }

  static void add_names(Json& json, const Shape& shape) {
    const Json list = {{"type", "array"},
                       {"items", name(shape)},
                       {"minItems", 1},
                       {"maxItems", Limits::list_length}};
    json["anyOf"] = Json::array({name(shape), list});
  }

  static void add_number(Json& json, const Shape& shape, const char* type) {
    json["type"] = type;
    if (shape.least > std::numeric_limits<double>::lowest()) {
      json["minimum"] = plain(shape.least);
      if (shape.least_excluded) json["exclusiveMinimum"] = true;
    }
    if (shape.most < std::numeric_limits<double>::max()) json["maximum"] = plain(shape.most);
  }

  /// 0 rather than 0.0, where it is whole.
  static Json plain(double value) { return Json::parse(number_words(value)); }

  Language language_;
};

}  // namespace

std::string json_schema(const Shape& shape, Language language) {
  Json json = {{"$schema", "http://json-schema.org/draft-04/schema#"}};
  json.update(Schema(language).of(shape));
  return json.dump(2) + "\n";
}

}  // namespace tillit
