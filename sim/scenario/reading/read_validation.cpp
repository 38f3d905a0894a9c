#include "sim/scenario/validation.hpp"

#include "sim/scenario/mistakes/nearest.hpp"
#include "sim/scenario/reading/reading.hpp"
#include "sim/scenario/reading/values.hpp"

namespace tillit {
namespace {

/// Reads the table [validation].
class ValidationReader {
 public:
  explicit ValidationReader(const Reading& reading) : reading_(reading) {
    if (reading.scenario.calibration) known_ = reading.scenario.calibration->targets;
    taken_ = names_of(known_);
  }

  void add(const Node& node) {
    Pattern pattern;
    pattern.name = text_at(node, {"name"}, "");
    pattern.statement = words_at(node, {"statement"});
    if (index_of(made_.patterns, pattern.name) >= 0) {
      reading_.mistakes.add(node.find("name")->place, GivenTwice{Noun::pattern, pattern.name, 0});
    }
    for (const Node* lens : items_at(node, {"lenses"})) {
      if (known(*lens, Noun::lens, reading_.declaration().lenses)) {
        pattern.lenses.push_back(lens->text);
      }
    }
    for (const Node* name : items_at(node, {"calibrated"})) {
      if (const Target* target = known(*name, Noun::target, known_)) {
        pattern.targets.push_back(*target);
      }
    }
    pattern.calibrated = pattern.targets.size();
    for (Target& own : read_targets(reading_, node, taken_)) {
      taken_.push_back(own.name);
      pattern.targets.push_back(std::move(own));
    }
    const bool names_none =
        items_at(node, {"calibrated"}).empty() && items_at(node, {"target"}).empty();
    if (names_none && !node.damaged) {
      const Text meaning{"what is known of the world", "vad man vet om världen"};
      reading_.mistakes.add(node.key_place, MissingKey{"target", "validation.pattern", meaning});
    }
    made_.patterns.push_back(std::move(pattern));
  }

  Validation validation() && { return std::move(made_); }

 private:
  template <class Named>
  const Named* known(const Node& name, Noun noun, const std::vector<Named>& all) const {
    const int index = index_of(all, name.text);
    if (index >= 0) return &all[static_cast<std::size_t>(index)];
    const std::vector<std::string> names = names_of(all);
    reading_.mistakes.add(name.place,
                          UnknownName{noun, name.text, nearest_name(name.text, names), names});
    return nullptr;
  }

  const Reading& reading_;
  std::vector<Target> known_;
  std::vector<std::string> taken_;
  Validation made_;
};

}  // namespace

void read_validation(Reading& reading) {
  const Node* node = reading.tree.find("validation");
  if (node == nullptr) return;
  ValidationReader reader(reading);
  for (const Node* pattern : items_at(*node, {"pattern"})) reader.add(*pattern);
  reading.scenario.validation = std::make_shared<const Validation>(std::move(reader).validation());
}

}  // namespace tillit
