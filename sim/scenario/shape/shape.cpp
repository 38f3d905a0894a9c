#include "sim/scenario/shape/shape.hpp"

#include <utility>

namespace tillit {
namespace {

Shape shape_of(Form form, Text meaning, std::string fallback = "") {
  Shape shape;
  shape.form = form;
  shape.meaning = std::move(meaning);
  shape.fallback = std::move(fallback);
  return shape;
}

Shape with_range(Shape shape, double least, double most, std::string unit) {
  shape.least = least;
  shape.most = most;
  shape.unit = std::move(unit);
  return shape;
}

}  // namespace

const Field* Shape::field(const std::string& key) const {
  for (const Field& one : fields) {
    if (one.key == key) return &one;
  }
  return nullptr;
}

std::vector<std::string> Shape::keys() const {
  std::vector<std::string> result;
  for (const Field& one : fields) result.push_back(one.key);
  return result;
}

Shape table_shape(Text meaning, std::vector<Field> fields) {
  Shape shape = shape_of(Form::table, std::move(meaning));
  shape.fields = std::move(fields);
  return shape;
}

Shape named_tables_shape(Text meaning, Noun noun, Shape item) {
  Shape shape = shape_of(Form::table, std::move(meaning));
  shape.noun = noun;
  shape.item = std::make_shared<const Shape>(std::move(item));
  return shape;
}

Shape tables_shape(Text meaning, Shape item) {
  Shape shape = shape_of(Form::list_of_tables, std::move(meaning));
  shape.item = std::make_shared<const Shape>(std::move(item));
  return shape;
}

Shape text_shape(Text meaning) { return shape_of(Form::text, std::move(meaning)); }

Shape choice_shape(Text meaning, Noun noun, std::vector<std::string> choices,
                   std::string fallback) {
  Shape shape = shape_of(Form::text, std::move(meaning), std::move(fallback));
  shape.noun = noun;
  shape.choices = std::move(choices);
  shape.other_choices = false;
  return shape;
}

Shape names_shape(Text meaning, Noun noun, std::vector<std::string> known, std::string fallback) {
  Shape shape = shape_of(Form::names, std::move(meaning), std::move(fallback));
  shape.noun = noun;
  shape.choices = std::move(known);
  return shape;
}

Shape whole_shape(Text meaning, double least, double most, std::string unit, std::string fallback) {
  return with_range(shape_of(Form::whole, std::move(meaning), std::move(fallback)), least, most,
                    std::move(unit));
}

Shape number_shape(Text meaning, double least, double most, std::string unit,
                   std::string fallback) {
  return with_range(shape_of(Form::number, std::move(meaning), std::move(fallback)), least, most,
                    std::move(unit));
}

Shape numbers_shape(Text meaning, Shape item) {
  Shape shape = shape_of(Form::list, std::move(meaning));
  shape.item = std::make_shared<const Shape>(std::move(item));
  return shape;
}

Shape truth_shape(Text meaning, std::string fallback) {
  return shape_of(Form::truth, std::move(meaning), std::move(fallback));
}

}  // namespace tillit
