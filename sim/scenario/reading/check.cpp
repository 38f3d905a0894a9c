#include "sim/scenario/reading/check.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "sim/scenario/limits.hpp"
#include "sim/scenario/mistakes/nearest.hpp"
#include "sim/scenario/printable.hpp"

namespace tillit {
namespace {

bool is_name(const std::string& name) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const auto allowed = [&](char c) {
    return letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-';
  };
  return !name.empty() && name.size() <= Limits::name_length && letter(name[0]) &&
         std::all_of(name.begin(), name.end(), allowed);
}

class Check {
 public:
  explicit Check(Mistakes& mistakes) : mistakes_(mistakes) {}

  /// Whether the value can be kept.
  bool value(Node& node, const Shape& shape, const std::string& path) {
    if (!has_form(node, shape.form)) {
      const bool in_languages = shape.field("en") != nullptr;
      mistakes_.add(node.place, WrongType{path, shape.form, node.form, in_languages});
      return false;
    }
    switch (shape.form) {
      case Form::table:
        return shape.item ? named_tables(node, shape, path) : table(node, shape, path);
      case Form::list_of_tables:
        return list(node, *shape.item, path);
      case Form::text:
        return text(node, shape, path);
      case Form::names:
        return names(node, shape, path);
      case Form::whole:
      case Form::number:
        return number(node, shape, path);
      case Form::list:
        return some(node, path) && list(node, *shape.item, path);
      case Form::truth:
      case Form::date:
        return true;
    }
    return true;
  }

 private:
  static bool has_form(const Node& node, Form wanted) {
    switch (wanted) {
      case Form::list_of_tables:
        return node.form == Form::list;
      case Form::names:
        return node.form == Form::text || node.form == Form::list;
      case Form::number:
      case Form::whole:
        return node.form == Form::whole || node.form == Form::number;
      default:
        return node.form == wanted;
    }
  }

  static void keep(Node& node, const std::vector<bool>& good) {
    node.keep_only(good);
    for (const Node& item : node.items) node.damaged = node.damaged || item.damaged;
  }

  bool table(Node& node, const Shape& shape, const std::string& path) {
    bool complete = true;
    for (const Field& field : shape.fields) {
      if (!field.required || node.find(field.key) != nullptr) continue;
      mistakes_.add(node.key_place, MissingKey{field.key, path, field.shape.meaning});
      complete = false;
    }
    std::vector<bool> good(node.items.size());
    for (std::size_t i = 0; i < node.items.size(); ++i) {
      const Field* field = shape.field(node.keys[i]);
      if (field == nullptr) {
        unknown_key(node, i, shape, path);
        continue;
      }
      good[i] = value(node.items[i], field->shape, below(path, field->key));
      complete = complete && (good[i] || !field->required);
    }
    keep(node, good);
    return complete;
  }

  void unknown_key(const Node& node, std::size_t i, const Shape& shape, const std::string& path) {
    const std::vector<std::string> known = shape.keys();
    const std::string nearest =
        mistakes_.full() ? "" : nearest_name(node.keys[i], known);  // would not be told
    mistakes_.add(node.items[i].key_place,
                  UnknownKey{shape.noun, node.keys[i], path, nearest, known});
  }

  bool named_tables(Node& node, const Shape& shape, const std::string& path) {
    std::vector<bool> good(node.items.size());
    for (std::size_t i = 0; i < node.items.size(); ++i) {
      const bool named = is_name(node.keys[i]);
      if (!named) mistakes_.add(node.items[i].key_place, BadName{shape.noun, node.keys[i]});
      good[i] = value(node.items[i], *shape.item, below(path, node.keys[i])) && named;
    }
    keep(node, good);
    return true;
  }

  bool list(Node& node, const Shape& item, const std::string& path) {
    if (!short_enough(node, node.items.size(), Limits::list_length, path, true)) return false;
    std::vector<bool> good(node.items.size());
    for (std::size_t i = 0; i < node.items.size(); ++i) good[i] = value(node.items[i], item, path);
    keep(node, good);
    return true;
  }

  bool text(Node& node, const Shape& shape, const std::string& path) {
    if (!short_enough(node, node.text.size(), Limits::text_length, path, false)) return false;
    if (!is_printable(node.text)) {
      mistakes_.add(node.place, ControlCharacter{path});
      return false;
    }
    if (shape.identifier && !is_name(node.text)) {
      mistakes_.add(node.place, BadName{shape.noun, node.text});
      return false;
    }
    return shape.other_choices || known_choice(node, shape);
  }

  bool known_choice(const Node& node, const Shape& shape) {
    const auto& choices = shape.choices;
    if (std::find(choices.begin(), choices.end(), node.text) != choices.end()) return true;
    mistakes_.add(node.place,
                  UnknownName{shape.noun, node.text, nearest_name(node.text, choices), choices});
    return false;
  }

  /// One name becomes a list of one, so that readers find a list.
  bool names(Node& node, const Shape& shape, const std::string& path) {
    if (node.form == Form::text) {
      Node only = node;
      node.form = Form::list;
      node.items.push_back(std::move(only));
    }
    if (!short_enough(node, node.items.size(), Limits::list_length, path, true)) return false;
    if (!some(node, path)) return false;
    Shape name = text_shape(shape.meaning);
    return list(node, name, path) && !node.items.empty();
  }

  bool some(const Node& node, const std::string& path) {
    if (node.items.empty()) mistakes_.add(node.place, EmptyList{path});
    return !node.items.empty();
  }

  bool number(Node& node, const Shape& shape, const std::string& path) {
    const double value = node.number;
    if (!std::isfinite(value)) {
      mistakes_.add(node.place, NotFinite{path});
      return false;
    }
    if (shape.form == Form::whole && node.form != Form::whole) {
      mistakes_.add(node.place, NotWhole{path, value, shape.unit});
      return false;
    }
    const bool low = value < shape.least || (shape.least_excluded && value <= shape.least);
    if (low || value > shape.most) {
      mistakes_.add(node.place, OutOfRange{path, value, shape.least, shape.most,
                                           shape.least_excluded, shape.unit});
      return false;
    }
    return true;
  }

  bool short_enough(const Node& node, std::size_t length, int limit, const std::string& path,
                    bool list) {
    if (length <= static_cast<std::size_t>(limit)) return true;
    mistakes_.add(node.place, TooLong{path, static_cast<int>(length), limit, list});
    return false;
  }

  static std::string below(const std::string& path, const std::string& key) {
    const std::string shown =
        key.size() > Limits::name_length ? key.substr(0, Limits::name_length) + "…" : key;
    return path.empty() ? shown : path + "." + shown;
  }

  Mistakes& mistakes_;
};

}  // namespace

void check(Node& tree, const Shape& shape, Mistakes& mistakes) {
  Check(mistakes).value(tree, shape, "");
}

}  // namespace tillit
