#include <algorithm>
#include <set>

#include "sim/scenario/eligible.hpp"
#include "sim/scenario/limits.hpp"
#include "sim/scenario/mistakes/nearest.hpp"
#include "sim/scenario/reading/reading.hpp"
#include "sim/scenario/reading/values.hpp"

namespace tillit {
namespace {

/// Reads one `where`, from the keys directly in it and from those in `among`.
class WhereReader {
 public:
  WhereReader(const Reading& reading, const Node& where) : reading_(reading), where_(where) {}

  Where read() {
    read_draw();
    result_.kinds = known("kind", Noun::kind, &KnownPrincipals::kinds);
    result_.groups = known("groups", Noun::group, &KnownPrincipals::groups);
    read_principals();
    for (const Node* name : items("sectors")) read_sector(*name);
    const bool listed =
        !result_.principals.empty() || !result_.groups.empty() || !result_.kinds.empty();
    if (listed && result_.how == Participation::everyone) result_.how = Participation::listed;
    check_eligible();
    return result_;
  }

 private:
  void read_draw() {
    const Node* draw = where_.find("draw");
    const Node* how = where_.find("how");
    const Node* among = where_.find("among");
    const bool guessed = where_.damaged;  // what is missing may have been taken away
    if (draw != nullptr) result_.draw = static_cast<int>(draw->whole);
    if (draw != nullptr && how == nullptr && !guessed) add(*draw, DrawWithoutHow{result_.draw});
    if (how != nullptr && draw == nullptr && !guessed) add(*how, HowWithoutDraw{how->text});
    if (among != nullptr && draw == nullptr && how == nullptr && !guessed) {
      reading_.mistakes.add(among->key_place, AmongWithoutDraw{});
    }
    if (how == nullptr) return;
    result_.how = how->text == "random"    ? Participation::random
                  : how->text == "matched" ? Participation::matched
                                           : Participation::volunteers;
  }

  /// The names under `key`, wherever they are given.
  std::vector<const Node*> items(std::string_view key) {
    const Node* direct = where_.find(key);
    const Node* among = where_.at({"among", key});
    if (direct != nullptr && among != nullptr) {
      reading_.mistakes.add(among->key_place, GivenInBoth{"where." + std::string(key),
                                                          "where.among." + std::string(key)});
    }
    std::vector<const Node*> all = items_at(where_, {key});
    for (const Node* one : items_at(where_, {"among", key})) all.push_back(one);
    return all;
  }

  std::vector<std::string> known(std::string_view key, Noun noun,
                                 const std::vector<std::string>& (KnownPrincipals::*list)()) {
    std::vector<std::string> chosen;
    const std::vector<const Node*> named = items(key);
    if (named.empty() || !population_known()) return chosen;
    const std::vector<std::string>& all = (reading_.known.*list)();
    for (const Node* name : named) {
      if (std::binary_search(all.begin(), all.end(), name->text)) {
        chosen.push_back(name->text);
      } else {
        unknown(*name, noun, all);
      }
    }
    return chosen;
  }

  /// By code, or by name in capitals or not; a name may be that of several.
  void read_principals() {
    const std::vector<const Node*> named = items("principals");
    if (named.empty() || !population_known()) return;
    const KnownPrincipals::Codes& codes = reading_.known.codes();
    std::set<std::string> chosen;
    for (const Node* name : named) {
      bool found = false;
      for (const std::string& wanted : words_for(name->text)) {
        const auto [first, last] = codes.equal_range(wanted);
        for (auto one = first; one != last; ++one) {
          found = true;
          if (chosen.insert(one->second).second) result_.principals.push_back(one->second);
        }
      }
      if (!found) unknown_principal(*name);
    }
  }

  static std::set<std::string> words_for(const std::string& text) {
    return {text, lower_case(text)};
  }

  void unknown_principal(const Node& name) {
    std::vector<std::string> all;
    if (reading_.mistakes.full()) return unknown(name, Noun::principal, all);
    for (const Principal& one : reading_.scenario.principals) all.push_back(one.name);
    for (const Principal& one : reading_.scenario.principals) all.push_back(one.code);
    unknown(name, Noun::principal, all);
  }

  void read_sector(const Node& name) {
    const std::vector<Sector>& sectors = reading_.scenario.sectors;
    const int index = index_of(sectors, name.text);
    if (index < 0) {
      unknown(name, Noun::sector, names_of(sectors));
    } else {
      result_.sectors.push_back(index);
    }
  }

  void unknown(const Node& name, Noun noun, const std::vector<std::string>& all) {
    unknown_found_ = true;
    const bool told = !reading_.mistakes.full();  // others are only counted
    const bool few = all.size() <= Limits::names_told;
    add(name, UnknownName{noun, name.text, told ? nearest_name(name.text, all) : "",
                          few ? all : std::vector<std::string>{}});
  }

  void check_eligible() {
    if (!population_known() || unknown_found_ || where_.damaged) return;
    const auto count = static_cast<int>(eligible(result_, reading_.scenario.principals).size());
    if (count == 0) {
      reading_.mistakes.add(where_.key_place, NobodyEligible{});
    } else if (result_.draw > count) {
      add(*where_.find("draw"), DrawTooLarge{result_.draw, count});
    }
  }

  bool population_known() const { return !reading_.scenario.principals.empty(); }

  void add(const Node& node, Mistake mistake) {
    reading_.mistakes.add(node.place, std::move(mistake));
  }

  const Reading& reading_;
  const Node& where_;
  Where result_;
  bool unknown_found_ = false;
};

}  // namespace

Where read_where(const Reading& reading, const Node& measure) {
  const Node* where = measure.find("where");
  return where != nullptr ? WhereReader(reading, *where).read() : Where{};
}

}  // namespace tillit
