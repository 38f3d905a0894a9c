#include "sim/scenario/tree/node.hpp"

#include <algorithm>
#include <utility>

namespace tillit {

const Node* Node::find(std::string_view key) const {
  if (form != Form::table) return nullptr;
  const auto found = std::find(keys.begin(), keys.end(), key);
  return found == keys.end() ? nullptr : &items[static_cast<std::size_t>(found - keys.begin())];
}

Node* Node::find(std::string_view key) { return const_cast<Node*>(std::as_const(*this).find(key)); }

const Node* Node::at(std::initializer_list<std::string_view> path) const {
  const Node* node = this;
  for (const std::string_view key : path) {
    if (node != nullptr) node = node->find(key);
  }
  return node;
}

void Node::set(std::string key, Node value) {
  if (Node* present = find(key)) {
    *present = std::move(value);
    return;
  }
  keys.push_back(std::move(key));
  items.push_back(std::move(value));
}

void Node::remove(std::string_view key) {
  const Node* present = find(key);
  if (present == nullptr) return;
  const auto at = present - items.data();
  keys.erase(keys.begin() + at);
  items.erase(items.begin() + at);
}

void Node::keep_only(const std::vector<bool>& wanted) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!wanted[i]) continue;
    if (kept != i) {
      items[kept] = std::move(items[i]);
      if (form == Form::table) keys[kept] = std::move(keys[i]);
    }
    ++kept;
  }
  damaged = damaged || kept < items.size();
  items.resize(kept);
  if (form == Form::table) keys.resize(kept);
}

}  // namespace tillit
