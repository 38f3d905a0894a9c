#include "sim/scenario/tree/sources.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

#include "sim/scenario/limits.hpp"
#include "sim/scenario/tree/merge.hpp"
#include "sim/scenario/tree/no_scenario.hpp"
#include "sim/scenario/tree/study_name.hpp"
#include "sim/scenario/tree/toml_reader.hpp"

namespace tillit {
namespace {

namespace files = std::filesystem;

constexpr std::uintmax_t largest_file = std::uintmax_t{Limits::mebibytes} << 20u;
constexpr int order_of_overrides = 1000;

/// Reads a scenario and what it extends, remembering the way, so that a circle is found.
class Chain {
 public:
  explicit Chain(Mistakes& mistakes) : mistakes_(mistakes) {}

  std::optional<Node> read_file(const files::path& path, const Place& mentioned) {
    std::error_code ignored;
    const files::path real = files::weakly_canonical(path, ignored);
    if (!may_go_on(path, real, mentioned)) return std::nullopt;
    const auto order = static_cast<int>(shown_.size());
    const auto source = read_text(path.lexically_normal().string(), order, mentioned, mistakes_,
                                  mentioned.source ? ".toml" : "");
    if (!source || !is_within(source->text.size(), mentioned)) return std::nullopt;
    real_.push_back(real);
    shown_.push_back(source->name);
    return read_text_and_parents(source);
  }

  std::optional<Node> read_text_and_parents(const std::shared_ptr<const SourceText>& source) {
    as_read_ +=
        as_read_.empty() ? source->text : fmt::format("\n# --- {}\n{}", source->name, source->text);
    std::optional<Node> tree = read_toml(source, mistakes_);
    const Node* parent = tree ? tree->find("extends") : nullptr;
    if (parent == nullptr || parent->form != Form::text) return tree;  // told by the check
    const files::path path = files::path(source->folder) / parent->text;
    std::optional<Node> base = read_file(path, parent->place);
    if (!base) return std::nullopt;
    merge(*base, std::move(*tree));
    return base;
  }

  const std::string& as_read() const { return as_read_; }

 private:
  bool is_within(std::size_t more, const Place& mentioned) {
    const std::size_t bytes = as_read_.size() + more;
    if (bytes <= largest_file || as_read_.empty()) return true;
    mistakes_.add(mentioned, TooLarge{Amount::bytes_extended, static_cast<double>(bytes),
                                      static_cast<double>(largest_file)});
    return false;
  }

  bool may_go_on(const files::path& path, const files::path& real, const Place& mentioned) {
    if (std::find(real_.begin(), real_.end(), real) != real_.end()) {
      std::vector<std::string> circle = shown_;
      circle.push_back(path.lexically_normal().string());
      mistakes_.add(mentioned, ExtendsCycle{circle});
      return false;
    }
    if (real_.size() >= std::size_t{Limits::files_extended}) {
      mistakes_.add(mentioned,
                    TooLarge{Amount::files_extended, static_cast<double>(real_.size() + 1),
                             static_cast<double>(std::size_t{Limits::files_extended})});
      return false;
    }
    return true;
  }

  Mistakes& mistakes_;
  std::vector<files::path> real_;
  std::vector<std::string> shown_;
  std::string as_read_;
};

/// An override is a line of TOML: `population.scale=0.02`.
std::optional<Node> read_override(const std::string& text, int order, Mistakes& mistakes) {
  auto source = std::make_shared<SourceText>();
  source->name = fmt::format("--set {}", text);
  source->text = text;
  source->one_line = true;
  source->order = order;
  const std::size_t equals = text.find('=');
  if (equals == std::string::npos || equals == 0 || text.starts_with('#')) {
    mistakes.add({source, 1, 1, static_cast<int>(std::min<std::size_t>(text.size(), 60))},
                 BadOverride{text});
    return std::nullopt;
  }
  return read_toml(source, mistakes);
}

bool add_overrides(Node& tree, const std::vector<std::string>& overrides, Mistakes& mistakes) {
  bool all_read = true;
  int order = order_of_overrides;
  for (const std::string& text : overrides) {
    std::optional<Node> node = read_override(text, ++order, mistakes);
    all_read = all_read && node.has_value();
    if (node) merge(tree, std::move(*node));
  }
  return all_read;
}

std::optional<Sources> with_overrides(std::optional<Node> tree, std::string name,
                                      const Chain& chain, const std::vector<std::string>& overrides,
                                      Mistakes& mistakes) {
  Node nothing;
  const bool all_read = add_overrides(tree ? *tree : nothing, overrides, mistakes);
  if (!tree || !all_read) return std::nullopt;
  return Sources{std::move(*tree), std::move(name), chain.as_read()};
}

/// A study's name, which may hold dots, stays; a file's loses its ending.
std::string_view without_toml(std::string_view name) {
  constexpr std::string_view ending = ".toml";
  if (name.ends_with(ending)) name.remove_suffix(ending.size());
  return name;
}

/// Whether the file, links followed, has this ending.
bool ends_in(std::string_view ending, const files::path& path) {
  std::error_code ignored;
  std::string found = files::weakly_canonical(path, ignored).extension().string();
  for (char& c : found) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return found == ending;
}

}  // namespace

std::shared_ptr<SourceText> read_text(const std::string& path, int order, const Place& mentioned,
                                      Mistakes& mistakes, std::string_view ending) {
  std::error_code ignored;
  const auto fail = [&](FileFault fault) {
    mistakes.add(mentioned, UnreadableFile{path, fault, std::string(ending)});
    return nullptr;
  };
  if (!files::exists(path, ignored)) return fail(FileFault::missing);
  if (files::is_directory(path, ignored)) return fail(FileFault::folder);
  const bool regular = files::is_regular_file(path, ignored);
  if (!ending.empty() && (!regular || !ends_in(ending, path))) return fail(FileFault::other_kind);
  if (regular && files::file_size(path, ignored) > largest_file) return fail(FileFault::too_large);
  std::ifstream file(path, std::ios::binary);
  if (!file) return fail(FileFault::not_readable);
  auto source = std::make_shared<SourceText>();
  source->name = path;
  source->folder = files::path(path).parent_path().string();
  source->order = order;
  std::array<char, 4096> block;
  while (file.read(block.data(), block.size()) || file.gcount() > 0) {
    source->text.append(block.data(), static_cast<std::size_t>(file.gcount()));
    if (source->text.size() > largest_file) return fail(FileFault::too_large);
  }
  return source;
}

std::optional<Sources> read_sources(const std::string& path,
                                    const std::vector<std::string>& overrides, Mistakes& mistakes) {
  Chain chain(mistakes);
  const std::optional<UnreadableFile> other = no_scenario(path);
  if (other) mistakes.add({}, *other);
  std::optional<Node> tree = other ? std::nullopt : chain.read_file(path, {});
  return with_overrides(std::move(tree), study_name(files::path(path).stem().string()), chain,
                        overrides, mistakes);
}

std::optional<Sources> read_sources_of_text(const std::string& text, const std::string& name,
                                            const std::vector<std::string>& overrides,
                                            Mistakes& mistakes) {
  auto source = std::make_shared<SourceText>();
  source->name = name;
  if (text.size() > std::size_t{Limits::stored_mebibytes} << 20u) {
    mistakes.add({source, 0, 0, 1},
                 TooLarge{Amount::bytes_extended, static_cast<double>(text.size()),
                          static_cast<double>(std::size_t{Limits::stored_mebibytes} << 20u)});
    return std::nullopt;
  }
  source->text = text;
  Chain chain(mistakes);
  std::optional<Node> tree = chain.read_text_and_parents(source);
  return with_overrides(std::move(tree), study_name(without_toml(name)), chain, overrides,
                        mistakes);
}

}  // namespace tillit
