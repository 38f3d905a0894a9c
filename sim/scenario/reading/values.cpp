#include "sim/scenario/reading/values.hpp"

namespace tillit {

std::string text_at(const Node& tree, Path path, const std::string& fallback) {
  const Node* node = tree.at(path);
  return node != nullptr ? node->text : fallback;
}

int whole_at(const Node& tree, Path path, int fallback) {
  const Node* node = tree.at(path);
  return node != nullptr ? static_cast<int>(node->whole) : fallback;
}

double number_at(const Node& tree, Path path, double fallback) {
  const Node* node = tree.at(path);
  return node != nullptr ? node->number : fallback;
}

Text words_at(const Node& tree, Path path) {
  const Node* node = tree.at(path);
  if (node == nullptr) return {};
  Text words{text_at(*node, {"en"}, ""), text_at(*node, {"sv"}, "")};
  if (words.en.empty()) words.en = words.sv;
  if (words.sv.empty()) words.sv = words.en;
  return words;
}

bool is_damaged(const Node& tree, Path path) {
  const Node* node = tree.at(path);
  return node != nullptr && node->damaged;
}

std::vector<const Node*> items_at(const Node& tree, Path path) {
  std::vector<const Node*> all;
  if (const Node* list = tree.at(path)) {
    for (const Node& item : list->items) all.push_back(&item);
  }
  return all;
}

}  // namespace tillit
