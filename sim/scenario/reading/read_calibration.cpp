#include "sim/scenario/calibration.hpp"
#include "sim/scenario/limits.hpp"
#include "sim/scenario/reading/over_ranges.hpp"
#include "sim/scenario/reading/reading.hpp"
#include "sim/scenario/reading/values.hpp"
#include "sim/scenario/relations.hpp"

namespace tillit {
namespace {

/// Reads the table [calibration].
class CalibrationReader {
 public:
  CalibrationReader(const Reading& reading, const Node& node) : reading_(reading), node_(node) {}

  Calibration read() {
    read_numbers_of_it();
    read_priors();
    made_.targets = read_targets(reading_, node_, {});
    if (made_.targets.empty()) {
      told_if_whole(
          {"target"},
          MissingKey{
              "target", "calibration", {"what is known of the world", "vad man vet om världen"}});
    }
    check_relations_of_priors();
    check_study();
    return std::move(made_);
  }

 private:
  void read_numbers_of_it() {
    made_.particles =
        static_cast<std::size_t>(whole_at(node_, {"particles"}, static_cast<int>(made_.particles)));
    made_.keep = number_at(node_, {"keep"}, made_.keep);
    made_.generations = static_cast<std::size_t>(
        whole_at(node_, {"generations"}, static_cast<int>(made_.generations)));
    made_.least_accepted = number_at(node_, {"least_accepted"}, made_.least_accepted);
    const bool euclidean = text_at(node_, {"distance"}, "") == "euclidean";
    made_.distance = euclidean ? Distance::euclidean : Distance::largest;
  }

  /// Where something wrong has been taken away, what is missing has been told of.
  void told_if_whole(Path path, Mistake mistake) {
    const Node* at = node_.at(path);
    if (at != nullptr && !at->damaged) reading_.mistakes.add(at->key_place, std::move(mistake));
  }

  void read_priors() {
    const Node* over = node_.find("over");
    if (over == nullptr) return;
    const auto variables = variables_of(reading_.scenario, reading_.declaration());
    const auto errors = reading_.mistakes.errors();
    for (const OverRange& one : ranges_below(*over, variables, reading_.mistakes)) {
      made_.varied.push_back(one.variable->varied);
      made_.priors.push_back(prior_of(*one.node, one.variable->whole,
                                      "calibration.over." + one.variable->varied.path));
    }
    if (made_.varied.empty() && reading_.mistakes.errors() == errors) {
      told_if_whole({"over"}, NothingVaried{"calibration.over"});
    }
    give_names(made_.varied);
  }

  Prior prior_of(const Node& node, bool whole, const std::string& path) {
    const Node& from = *node.find("from");
    const Node& to = *node.find("to");
    const Prior prior{from.number, to.number, text_at(node, {"scale"}, "") == "logarithmic", whole};
    if (prior.from >= prior.to) {
      reading_.mistakes.add(to.place, EndsNotInOrder{"from", prior.from, "to", prior.to, false});
    }
    if (prior.logarithmic && prior.from <= 0) {
      reading_.mistakes.add(
          from.place, OutOfRange{path + ".from", prior.from, 0, prior.to, true, std::string("1")});
    }
    return prior;
  }

  void check_study() {
    const Scenario& scenario = reading_.scenario;
    if (scenario.lenses.size() > 1) {
      const Node* lenses = reading_.tree.at({"study", "lenses"});
      reading_.mistakes.add(lenses != nullptr ? lenses->place : node_.key_place,
                            SeveralLenses{names_of(scenario.lenses)});
    }
    if (scenario.until) {
      reading_.mistakes.add(node_.key_place, GivenInBoth{"study.until", "calibration"});
    }
    const double runs = static_cast<double>(made_.particles) * scenario.replications *
                        static_cast<double>(scenario.variants.size());
    if (runs > Limits::runs) {
      reading_.mistakes.add(node_.key_place, TooLarge{Amount::runs, runs, Limits::runs});
    }
  }

  /// The worst that two parameters can come to together must be possible under the lens.
  void check_relations_of_priors() {
    const Scenario& scenario = reading_.scenario;
    if (scenario.lenses.empty() || is_damaged(node_, {"over"})) return;
    const Lens& lens = scenario.lenses.front();
    const std::vector<double> usual = parameters_under(lens, scenario, reading_.declaration());
    for (const Relation& one : reading_.declaration().relations) {
      const Node* place = node_.at({"over", "parameters", one.second});
      if (place == nullptr) place = node_.at({"over", "parameters", one.first});
      if (place == nullptr) continue;
      const bool not_above = one.kind == Relation::Kind::not_above;
      const double first = end_of(one.first, "to", usual);
      const double second = end_of(one.second, not_above ? "from" : "to", usual);
      if (holds(one.kind, first, second)) continue;
      reading_.mistakes.add(place->place, ImpossibleTogether{one, first, second, lens.name});
    }
  }

  double end_of(const std::string& parameter, const std::string& end,
                const std::vector<double>& usual) const {
    const auto index = index_of(reading_.declaration().parameters, parameter);
    return number_at(node_, {"over", "parameters", parameter, end},
                     usual.at(static_cast<std::size_t>(index)));
  }

  const Reading& reading_;
  const Node& node_;
  Calibration made_;
};

}  // namespace

void read_calibration(Reading& reading) {
  const Node* node = reading.tree.find("calibration");
  if (node == nullptr) return;
  reading.scenario.calibration =
      std::make_shared<const Calibration>(CalibrationReader(reading, *node).read());
}

}  // namespace tillit
