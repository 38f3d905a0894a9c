#include "sim/scenario/tree/merge.hpp"

#include <utility>

#include "sim/scenario/limits.hpp"

namespace tillit {
namespace {

void merge_value(Node& base, Node over) {
  if (base.form != Form::table || over.form != Form::table) {
    base = std::move(over);
    return;
  }
  base.place = over.place;
  base.key_place = over.key_place;
  for (std::size_t i = 0; i < over.keys.size(); ++i) {
    if (Node* present = base.find(over.keys[i])) {
      merge_value(*present, std::move(over.items[i]));
    } else {
      base.set(over.keys[i], std::move(over.items[i]));
    }
  }
}

/// The one of the first `count` variants that has the name of `variant`; nothing if none has.
Node* same_name(std::vector<Node>& variants, std::size_t count, const Node& variant) {
  const Node* name = variant.find("name");
  if (name == nullptr || name->form != Form::text) return nullptr;
  for (std::size_t i = 0; i < count; ++i) {
    const Node* other = variants[i].find("name");
    const bool same = other != nullptr && other->form == Form::text && other->text == name->text;
    if (same) return &variants[i];
  }
  return nullptr;
}

void merge_variants(Node& base, Node over) {
  // Too many variants are told later; they need not be compared with each other.
  const std::size_t inherited = base.items.size() > Limits::variants ? 0 : base.items.size();
  for (Node& variant : over.items) {
    if (Node* present = same_name(base.items, inherited, variant)) {
      merge_value(*present, std::move(variant));
    } else {
      base.items.push_back(std::move(variant));
    }
  }
  base.place = over.place;
  base.key_place = over.key_place;
}

/// How long a study goes on is said in one of two ways: what `over` says replaces the other way.
void forget_other_way(Node& base, const Node& over) {
  Node* study = base.find("study");
  if (study == nullptr) return;
  if (over.at({"study", "until"}) != nullptr) study->remove("replications");
  if (over.at({"study", "replications"}) != nullptr) study->remove("until");
}

}  // namespace

void merge(Node& base, Node over) {
  Node* mine = over.find("variant");
  Node* inherited = base.find("variant");
  const bool both_lists = mine != nullptr && inherited != nullptr && mine->form == Form::list &&
                          inherited->form == Form::list;
  if (both_lists) {
    merge_variants(*inherited, std::move(*mine));
    *mine = *inherited;
  }
  forget_other_way(base, over);
  merge_value(base, std::move(over));
}

}  // namespace tillit
