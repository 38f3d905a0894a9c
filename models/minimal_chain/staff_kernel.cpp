#include "models/minimal_chain/staff_kernel.hpp"

#include "sim/arithmetic/lanes.hpp"
#include "sim/random/draw.hpp"

// One unit per lane; nothing is ever added across lanes, so every instruction set gives the same
// bits.
namespace tillit::minimal_chain::TILLIT_KERNEL_SET {
namespace {

/// What an encounter depends on, settled before it.
struct Readiness {
  f32 best;   ///< quality reached if need is 0
  f32 harm;   ///< share of it that control takes, per need
  f32 dread;  ///< quality that lack of courage takes, per need
};

struct Sums {
  f32 quality{}, incidents{};
};

TILLIT_INLINE void meet(const Rules& rules, const Readiness& ready, u32 need_word, u32 luck_word,
                        Sums& sums) {
  const f32 need = uniform(need_word);
  const f32 luck = centred(luck_word);
  // q = clamp01(capability*competence*(1-admin)*(0.5+0.5*motivation)*(1-0.5*c*need)
  //             - 0.2*need*(1-courage) + 0.2*(U(0,1)-0.5))
  const f32 q =
      clamp01(ready.best * (1.0f - ready.harm * need) - ready.dread * need + rules.luck * luck);
  sums.quality += q;
  // incident if q < 0.12
  sums.incidents += select(q < rules.incident_below, 1.0f, 0.0f);
}

/// The words of a unit's week, two for each encounter of each member, in their order. A draw gives
/// four, so that it serves two encounters.
struct EncounterWords {
  PhiloxKey key;
  int week;
  u32 unit;
  std::uint32_t next = 0;
  LaneWords words{};

  /// Need and luck of the next encounter, as words.
  TILLIT_INLINE void take(u32& need_word, u32& luck_word) {
    const bool first_half = next % 2 == 0;
    if (first_half) words = draw(key, purpose_encounter, week, unit, next / 2);
    need_word = first_half ? words.first : words.third;
    luck_word = first_half ? words.second : words.fourth;
    ++next;
  }
};

TILLIT_INLINE f32 toward(f32 value, f32 target, float rate) {
  return value + rate * (target - value);
}

}  // namespace

void staff_week(const Rules& rules, PhiloxKey key, int week, const StaffBlock& block) {
  const auto members = static_cast<std::uint32_t>(rules.staff);
  const auto encounters = static_cast<std::uint32_t>(rules.encounters);
  for (std::uint32_t group = 0; group < block_units; group += lane_count) {
    const u32 unit = same_bits<u32>(lane_numbers()) + (block.first_unit + group);
    const f32 c = load(block.control + group);
    // admin = 0.4*c, of which support functions take over their share
    const f32 admin = rules.admin_per_control * c * (1.0f - load(block.support + group));
    EncounterWords words{key, week, unit};
    Sums sums;
    f32 trust_sum{}, motivation_sum{}, courage_sum{};
    for (std::uint32_t member = 0; member < members; ++member) {
      const std::size_t at = member * block_units + group;
      f32 trust = load(block.trust + at);
      f32 motivation = load(block.motivation + at);
      f32 courage = load(block.courage + at);
      const f32 drive = (1.0f - rules.motivation_share) + rules.motivation_share * motivation;
      const f32 best = rules.capability * load(block.competence + at) * (1.0f - admin) * drive;
      const Readiness ready{best, rules.control_harm * c, rules.fear * (1.0f - courage)};
      for (std::uint32_t i = 0; i < encounters; ++i) {
        u32 need_word, luck_word;
        words.take(need_word, luck_word);
        meet(rules, ready, need_word, luck_word, sums);
      }
      // trust += 0.05*((1-c)-trust)
      trust = toward(trust, 1.0f - c, rules.staff_rate);
      // motivation += 0.05*(clamp01(0.5+0.5*trust-0.3*c)-motivation)
      motivation = toward(motivation,
                          clamp01(rules.motivation_base + rules.motivation_of_trust * trust -
                                  rules.motivation_of_control * c),
                          rules.staff_rate);
      // courage += 0.05*(trust*(1-c)-courage)
      courage = toward(courage, trust * (1.0f - c), rules.staff_rate);
      store(block.trust + at, trust);
      store(block.motivation + at, motivation);
      store(block.courage + at, courage);
      trust_sum += trust;
      motivation_sum += motivation;
      courage_sum += courage;
    }
    store(block.quality + group, sums.quality);
    store(block.incidents + group, sums.incidents);
    store(block.trust_sum + group, trust_sum);
    store(block.motivation_sum + group, motivation_sum);
    store(block.courage_sum + group, courage_sum);
  }
}

}  // namespace tillit::minimal_chain::TILLIT_KERNEL_SET
