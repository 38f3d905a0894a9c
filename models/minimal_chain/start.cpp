#include <algorithm>

#include "models/minimal_chain/world.hpp"
#include "sim/arithmetic/kernel_set.hpp"
#include "sim/random/draw.hpp"
#include "sim/threads/sections.hpp"

namespace tillit::minimal_chain {
namespace {

float between(float low, float high, std::uint32_t word) {
  return low + (high - low) * uniform(word);
}

}  // namespace

Chain::Chain(const Rules& rules, RandomWorld key, std::size_t municipalities)
    : rules_(rules),
      key_(key_of({key.seed, key.replication})),
      municipalities_(municipalities),
      units_per_municipality_(static_cast<std::size_t>(rules.units)),
      staff_per_unit_(static_cast<std::size_t>(rules.staff)),
      units_(municipalities * units_per_municipality_),
      blocks_((units_ + block_units - 1) / block_units),
      staff_week_(choose_kernel(baseline::staff_week, avx2::staff_week, avx512::staff_week)) {
  const std::size_t places = blocks_ * block_units;  // units, the last block filled up
  for (Column<float>* column : {&trust_, &competence_, &motivation_, &courage_}) {
    column->resize(places * staff_per_unit_);
  }
  for (Column<float>* column :
       {&support_, &quality_, &incidents_, &trust_sum_, &motivation_sum_, &courage_sum_}) {
    column->resize(places);
  }
  control_.assign(places, rules.manager_control);
  manager_trust_.assign(places, rules.manager_trust);
  pressure_.assign(municipalities, rules.board_pressure);
  year_quality_.resize(year * municipalities);
  measured_.resize(municipalities);
  const auto per_inspector = static_cast<std::size_t>(rules.municipalities_per_inspector);
  style_.resize(std::max<std::size_t>(1, municipalities / per_inspector));
  start();
}

void Chain::start() {
  parallel_section(blocks_, blocks_at_once, [&](std::size_t block) {
    for (std::size_t i = 0; i < staff_per_unit_ * block_units; ++i) {
      const std::size_t unit = block * block_units + i % block_units;
      const std::size_t at = block * block_units * staff_per_unit_ + i;
      const Words words = draw(key_, purpose_start, 0, as_who(unit), as_who(i / block_units));
      trust_[at] = between(rules_.trust_low, rules_.trust_high, words.first);
      competence_[at] = between(rules_.competence_low, rules_.competence_high, words.second);
      motivation_[at] = between(rules_.motivation_low, rules_.motivation_high, words.third);
      courage_[at] = between(rules_.courage_low, rules_.courage_high, words.fourth);
    }
  });
  for (std::size_t inspector = 0; inspector < style_.size(); ++inspector) {
    const Words words = draw(key_, purpose_style, 0, as_who(inspector));
    style_[inspector] = between(rules_.style_low, rules_.style_high, words.first);
  }
}

}  // namespace tillit::minimal_chain
