#include <algorithm>

#include "sim/scenario/calibration.hpp"
#include "sim/scenario/mistakes/nearest.hpp"
#include "sim/scenario/reading/reading.hpp"
#include "sim/scenario/reading/values.hpp"

namespace tillit {
namespace {

/// Reads what a calibration is held against.
class TargetReader {
 public:
  TargetReader(const Reading& reading, const std::vector<std::string>& taken)
      : reading_(reading), taken_(taken) {}

  void add(const Node& node) { made_.push_back(target_of(node)); }
  std::vector<Target> targets() && { return std::move(made_); }

 private:
  Target target_of(const Node& node) {
    Target target;
    target.name = text_at(node, {"name"}, "");
    target.label = words_at(node, {"label"});
    if (target.label.empty()) target.label = {target.name, target.name};
    target.source = text_at(node, {"source"}, "");
    target.mark = text_at(node, {"mark"}, "");
    Seen usual;
    usual.to = reading_.scenario.weeks - 1;
    target.seen = seen_in(node, usual);
    read_probe(node, target.seen);
    if (const Node* minus = node.find("minus")) target.minus = seen_in(*minus, target.seen);
    target.band = band_of(node, target.name);
    check_name(node, target.name);
    return target;
  }

  /// A probe is seen of everybody, and for itself.
  void read_probe(const Node& node, Seen& seen) {
    const Node* probe = node.find("probe");
    if (probe == nullptr) {
      if (node.find("outcome") != nullptr || node.damaged) return;
      const Text meaning{"what is seen: outcome, or probe", "vad som ses: outcome, eller probe"};
      reading_.mistakes.add(node.key_place, MissingKey{"outcome", "", meaning});
      return;
    }
    seen.probe = static_cast<std::size_t>(index_of(reading_.declaration().probes, probe->text));
    for (const char* key : {"outcome", "sector", "minus"}) {
      const Node* other = node.find(key);
      if (other != nullptr) reading_.mistakes.add(other->key_place, GivenInBoth{"probe", key});
    }
  }

  void check_name(const Node& node, const std::string& name) {
    const auto same = [&](const Target& one) { return one.name == name; };
    const bool taken = std::find(taken_.begin(), taken_.end(), name) != taken_.end();
    if (!taken && std::none_of(made_.begin(), made_.end(), same)) return;
    reading_.mistakes.add(node.find("name")->place, GivenTwice{Noun::target, name, 0});
  }

  /// What is seen, as in `usual` where the table is silent.
  Seen seen_in(const Node& node, Seen usual) {
    const Declaration& declaration = reading_.declaration();
    if (const Node* outcome = node.find("outcome")) {
      usual.outcome = static_cast<std::size_t>(index_of(declaration.outcomes, outcome->text));
    }
    if (const auto found = named(node, "variant", Noun::variant, reading_.scenario.variants)) {
      usual.variant = *found;
    }
    if (const auto found = named(node, "sector", Noun::sector, reading_.scenario.sectors)) {
      usual.sector = found;
      const Outcome& outcome = declaration.outcomes[usual.outcome];
      if (!outcome.by_sector) {
        reading_.mistakes.add(node.find("sector")->place, NotRecordedBySector{outcome.name});
      }
    }
    usual.from = week_of(node, "from", usual.from);
    usual.to = week_of(node, "to", usual.to);
    if (usual.from > usual.to) {
      const Node* at = node.find("to") != nullptr ? node.find("to") : node.find("from");
      const Place& place = at != nullptr ? at->place : node.place;
      reading_.mistakes.add(place, EndsNotInOrder{"from", static_cast<double>(usual.from), "to",
                                                  static_cast<double>(usual.to), true});
    }
    return usual;
  }

  template <class Named>
  std::optional<std::size_t> named(const Node& node, const std::string& key, Noun noun,
                                   const std::vector<Named>& all) {
    const Node* name = node.find(key);
    if (name == nullptr) return std::nullopt;
    const int index = index_of(all, name->text);
    if (index >= 0) return static_cast<std::size_t>(index);
    const std::vector<std::string> known = names_of(all);
    reading_.mistakes.add(name->place,
                          UnknownName{noun, name->text, nearest_name(name->text, known), known});
    return std::nullopt;
  }

  int week_of(const Node& node, const std::string& key, int usual) {
    const Node* week = node.find(key);
    if (week == nullptr) return usual;
    const double first = -reading_.scenario.burn_in, last = reading_.scenario.weeks - 1;
    if (week->number < first || week->number > last) {
      reading_.mistakes.add(week->place,
                            OutOfRange{key, week->number, first, last, false, "weeks"});
      return usual;
    }
    return static_cast<int>(week->whole);
  }

  Band band_of(const Node& node, const std::string& target) {
    Band band;
    band.tolerance = number_at(node, {"tolerance"}, 1);
    const Node* value = node.find("value");
    const Node* least = node.find("least");
    const Node* most = node.find("most");
    if (value == nullptr && least == nullptr && most == nullptr && !node.damaged) {
      reading_.mistakes.add(node.key_place, TargetWithoutBand{target});
    }
    for (const Node* end : {least, most}) {
      if (value == nullptr || end == nullptr) continue;
      reading_.mistakes.add(end->key_place, GivenInBoth{"value", end == least ? "least" : "most"});
    }
    if (value != nullptr && node.find("tolerance") == nullptr && !node.damaged) {
      const Text meaning{"half the width of the band", "halva bandets bredd"};
      reading_.mistakes.add(value->key_place, MissingKey{"tolerance", "", meaning});
    }
    if (value != nullptr) {
      band.least = value->number - band.tolerance;
      band.most = value->number + band.tolerance;
    }
    if (least != nullptr) band.least = least->number;
    if (most != nullptr) band.most = most->number;
    if (least != nullptr && most != nullptr && band.least > band.most) {
      reading_.mistakes.add(most->place,
                            EndsNotInOrder{"least", band.least, "most", band.most, true});
    }
    return band;
  }

  const Reading& reading_;
  const std::vector<std::string>& taken_;
  std::vector<Target> made_;
};

}  // namespace

std::vector<Target> read_targets(const Reading& reading, const Node& holder,
                                 const std::vector<std::string>& taken) {
  TargetReader reader(reading, taken);
  for (const Node* target : items_at(holder, {"target"})) reader.add(*target);
  return std::move(reader).targets();
}

}  // namespace tillit
