#include "sim/scenario/variables.hpp"

#include <set>
#include <utility>

#include "sim/scenario/limits.hpp"

namespace tillit {
namespace {

class Variables {
 public:
  Variables(const Scenario& scenario, const Declaration& declaration)
      : scenario_(scenario), declaration_(declaration) {}

  std::vector<Variable> all() {
    using What = Varied::What;
    for (std::size_t i = 0; i < declaration_.parameters.size(); ++i) {
      const Parameter& one = declaration_.parameters[i];
      add(What::parameter, i, 0, "parameters.", one);
      all_.back().same_in_all_runs = declaration_.is_same_in_all_runs(one.name);
    }
    for (std::size_t i = 0; i < declaration_.levers.size(); ++i) {
      add(What::lever, i, 0, "levers.", declaration_.levers[i]);
    }
    for (std::size_t i = 0; i < declaration_.mechanisms.size(); ++i) {
      const Mechanism& one = declaration_.mechanisms[i];
      add({What::mechanism, i, 0, "mechanisms." + one.name, one.name, "1", one.label}, 0, 1, true);
    }
    for (std::size_t sector = 0; sector < scenario_.sectors.size(); ++sector) add_sector(sector);
    for (std::size_t variant = 1; variant < scenario_.variants.size(); ++variant) {
      add_variant(variant);
    }
    add({What::principals,
         0,
         0,
         "population.principals",
         "principals",
         "principals",
         {"number of principals", "antal huvudmän"}},
        1, Limits::principals, true);
    add({What::scale,
         0,
         0,
         "population.scale",
         "scale",
         "share",
         {"share of the units that is simulated", "andel av enheterna som simuleras"}},
        0, 1, false);
    return std::move(all_);
  }

 private:
  void add(Varied varied, double least, double most, bool whole) {
    all_.push_back({std::move(varied), least, most, whole});
  }

  void add(Varied::What what, std::size_t index, std::size_t group, const std::string& above,
           const Parameter& one) {
    add({what, index, group, above + one.name, one.name, one.unit, one.meaning}, one.least,
        one.most, one.whole);
  }

  void add(Varied::What what, std::size_t index, std::size_t group, const std::string& above,
           const Lever& one) {
    add({what, index, group, above + one.name, one.name, one.unit, one.label}, one.least, one.most,
        false);
  }

  void add_sector(std::size_t sector) {
    const std::string above = "sectors." + scenario_.sectors[sector].name + ".";
    for (std::size_t i = 0; i < declaration_.sector_parameters.size(); ++i) {
      add(Varied::What::sector_parameter, i, sector, above, declaration_.sector_parameters[i]);
    }
  }

  void add_variant(std::size_t variant) {
    const std::string above = "variants." + scenario_.variants[variant].name + ".";
    std::set<std::size_t> levers;
    for (const Measure& measure : scenario_.variants[variant].measures) {
      for (const auto& [lever, value] : measure.levers) {
        levers.insert(static_cast<std::size_t>(lever));
      }
    }
    for (const std::size_t lever : levers) {
      add(Varied::What::reform, lever, variant, above, declaration_.levers[lever]);
    }
  }

  const Scenario& scenario_;
  const Declaration& declaration_;
  std::vector<Variable> all_;
};

}  // namespace

std::vector<Variable> variables_of(const Scenario& scenario, const Declaration& declaration) {
  return Variables(scenario, declaration).all();
}

}  // namespace tillit
