#include "sim/scenario/toml_reader.hpp"

#include <algorithm>
#include <utility>

#include "sim/scenario/limits.hpp"
#include "sim/scenario/toml_guard.hpp"

#include <toml++/toml.h>

namespace tillit {
namespace {

using Source = std::shared_ptr<const SourceText>;

Place place_of(const toml::source_region& region, const Source& source) {
  const auto line = static_cast<int>(region.begin.line);
  const auto column = static_cast<int>(region.begin.column);
  const bool one_line = region.begin.line == region.end.line;
  const int length = one_line ? static_cast<int>(region.end.column) - column : 1;
  return {source, line, column, std::max(1, length)};
}

Node scalar_of(const toml::node& value) {
  Node node;
  if (const auto* text = value.as_string()) {
    node.form = Form::text;
    node.text = text->get();
  } else if (const auto* whole = value.as_integer()) {
    node.form = Form::whole;
    node.whole = whole->get();
    node.number = static_cast<double>(whole->get());
  } else if (const auto* number = value.as_floating_point()) {
    node.form = Form::number;
    node.number = number->get();
  } else if (const auto* truth = value.as_boolean()) {
    node.form = Form::truth;
    node.truth = truth->get();
  } else {
    node.form = Form::date;
  }
  return node;
}

/// What the values of a text are, and where it has too many keys.
class Values {
 public:
  Values(const Source& source, Mistakes& mistakes) : source_(source), mistakes_(mistakes) {}

  Node of(const toml::node& value) {
    Node node = value.is_table()   ? of_table(*value.as_table(), place_of(value.source(), source_))
                : value.is_array() ? of_list(*value.as_array())
                                   : scalar_of(value);
    node.place = place_of(value.source(), source_);
    return node;
  }

 private:
  Node of_table(const toml::table& table, const Place& place);
  Node of_list(const toml::array& list);

  const Source& source_;
  Mistakes& mistakes_;
};

Node Values::of_table(const toml::table& table, const Place& place) {
  if (table.size() > Limits::keys) {
    mistakes_.add(place, TooLarge{Amount::keys, static_cast<double>(table.size()), Limits::keys});
    return {};
  }
  std::vector<std::pair<const toml::key*, const toml::node*>> entries;
  for (const auto& [key, value] : table) entries.emplace_back(&key, &value);
  std::stable_sort(entries.begin(), entries.end(), [](const auto& one, const auto& other) {
    const toml::source_position a = one.first->source().begin;
    const toml::source_position b = other.first->source().begin;
    return std::pair(a.line, a.column) < std::pair(b.line, b.column);
  });
  Node node;
  for (const auto& [key, value] : entries) {
    node.keys.emplace_back(key->str());
    node.items.push_back(of(*value));
    node.items.back().key_place = place_of(key->source(), source_);
  }
  return node;
}

Node Values::of_list(const toml::array& list) {
  Node node;
  node.form = Form::list;
  for (const toml::node& value : list) {
    node.items.push_back(of(value));
    node.items.back().key_place = node.items.back().place;
  }
  return node;
}

/// The parser's words on one line, without its own account of the place.
std::string in_one_line(std::string_view description) {
  std::string result;
  for (const char c : description) {
    const bool control = static_cast<unsigned char>(c) < 0x20;
    result += control ? ' ' : c;
  }
  constexpr std::string_view lead = "Error while ";
  return result.starts_with(lead) ? result.substr(lead.size()) : result;
}

}  // namespace

std::optional<Node> read_toml(const Source& source, Mistakes& mistakes) {
  const Finding found = danger_in(source->text);
  const Place place{source, found.line, found.column, 1};
  switch (found.danger) {
    case Danger::none:
      break;
    case Danger::too_deep:
      mistakes.add(place, TooDeep{Limits::depth});
      return std::nullopt;
    case Danger::too_many:
      mistakes.add(place, TooLarge{Amount::values, Limits::values + 1, Limits::values});
      return std::nullopt;
    case Danger::not_ascii:
      mistakes.add(place, NotToml{"a letter that is not ASCII stands outside quotation marks"});
      return std::nullopt;
    case Danger::no_table_name:
      mistakes.add(place, NotToml{"parsing table header: expected a name"});
      return std::nullopt;
  }
  try {
    const std::size_t errors = mistakes.errors();
    Node tree = Values(source, mistakes).of(toml::parse(source->text, source->name));
    return mistakes.errors() == errors ? std::optional(std::move(tree)) : std::nullopt;
  } catch (const toml::parse_error& error) {
    mistakes.add(place_of(error.source(), source), NotToml{in_one_line(error.description())});
    return std::nullopt;
  }
}

}  // namespace tillit
