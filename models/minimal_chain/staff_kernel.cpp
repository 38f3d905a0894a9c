#include "models/minimal_chain/staff_kernel.hpp"

#include "sim/arithmetic/lanes.hpp"
#include "sim/random/draw.hpp"

// One unit per lane; nothing is ever added across lanes, so every instruction set gives the same
// bits.
namespace tillit::minimal_chain::TILLIT_KERNEL_SET {
namespace {

/// What all staff of a unit share in a week.
struct Conditions {
  f32 capability;       ///< capability*(1-admin)
  f32 harm;             ///< share of quality that control takes, per need: 0.5*c
  f32 freedom;          ///< 1-c
  f32 motivation_base;  ///< 0.5-0.3*c
};

/// What an encounter depends on, settled before it: quality falls from `start` along `slope`.
struct Readiness {
  f32 start, slope;
};

struct Sums {
  f32 quality{};
  i32 incidents{};
  f32 trust{}, motivation{}, courage{};
};

/// Words are drawn ahead: processors do either better than both by turns. So many at once, those of
/// four members at least.
constexpr std::uint32_t words_at_once = 4 * most_encounters;
struct Ahead {
  // Functions of std::array would be compiled for one instruction set and might be called from all.
  // NOLINTNEXTLINE(modernize-avoid-c-arrays)
  u32 words[words_at_once];
};

/// The words of a unit's encounters number `first` to `last` of the week, one each, in their order.
/// `first` is a multiple of four, for a draw gives four.
TILLIT_INLINE void draw_ahead(PhiloxKey key, int week, u32 unit, std::uint32_t first,
                              std::uint32_t last, Ahead& ahead) {
  u32* next = ahead.words;
  for (std::uint32_t which = first / 4; which < draws_of_unit(last); ++which) {
    const LaneWords words = draw(key, purpose_encounter, week, unit, which);
    *next++ = words.first;
    *next++ = words.second;
    *next++ = words.third;
    *next++ = words.fourth;
  }
}

TILLIT_INLINE Conditions conditions(const Rules& rules, f32 c, f32 support) {
  // admin = 0.4*c, of which support functions take over their share
  const f32 admin = rules.admin_per_control * c * (1.0f - support);
  return {rules.capability * (1.0f - admin), rules.control_harm * c, 1.0f - c,
          rules.motivation_base - rules.motivation_of_control * c};
}

// Quality of an encounter, of which need and luck alone change from one to the next:
//   q = clamp01(capability*competence*(1-admin)*(0.5+0.5*motivation)*(1-0.5*c*need)
//               - 0.2*need*(1-courage) + 0.2*(U(0,1)-0.5))
//     = clamp01(best - slope*need + 0.2*(U(0,1)-0.5)),
// where  best  = capability*(1-admin)*competence*(0.5+0.5*motivation)
//        slope = best*0.5*c + 0.2*(1-courage).
// Need and U(0,1) are drawn between 1 and 2, so what is too much goes into the start:
//     = clamp01(best + slope - 0.3 - slope*(need+1) + 0.2*(U(0,1)+1))
TILLIT_INLINE Readiness readiness(const Rules& rules, const Conditions& unit, f32 competence,
                                  f32 motivation, f32 courage) {
  const f32 drive = (1.0f - rules.motivation_share) + rules.motivation_share * motivation;
  const f32 best = unit.capability * competence * drive;
  const f32 slope = best * unit.harm + rules.fear * (1.0f - courage);
  return {best + slope - 1.5f * rules.luck, slope};
}

TILLIT_INLINE void meet(const Rules& rules, const Readiness& ready, u32 word, Sums& sums) {
  const f32 need = one_to_two(word);
  const f32 luck = one_to_two(halves_swapped(word));
  const f32 q = clamp01(ready.start - ready.slope * need + rules.luck * luck);
  sums.quality += q;
  // incident if q < 0.12; a comparison that holds is -1
  sums.incidents -= q < rules.incident_below;
}

TILLIT_INLINE f32 toward(f32 value, f32 target, float rate) {
  return value + rate * (target - value);
}

/// The week changes a member of staff, whose columns begin at `at`.
TILLIT_INLINE void change(const Rules& rules, const Conditions& unit, const StaffBlock& block,
                          std::size_t at, Sums& sums) {
  // trust += 0.05*((1-c)-trust)
  const f32 trust = toward(load(block.trust + at), unit.freedom, rules.staff_rate);
  // motivation += 0.05*(clamp01(0.5+0.5*trust-0.3*c)-motivation)
  const f32 motivation =
      toward(load(block.motivation + at),
             clamp01(unit.motivation_base + rules.motivation_of_trust * trust), rules.staff_rate);
  // courage += 0.05*(trust*(1-c)-courage)
  const f32 courage = toward(load(block.courage + at), trust * unit.freedom, rules.staff_rate);
  store(block.trust + at, trust);
  store(block.motivation + at, motivation);
  store(block.courage + at, courage);
  sums.trust += trust;
  sums.motivation += motivation;
  sums.courage += courage;
}

}  // namespace

void staff_week(const Rules& given, PhiloxKey key, int week, const StaffBlock& block) {
  const Rules rules = given;  // a copy, which no store below can change
  const auto members = static_cast<std::uint32_t>(rules.staff);
  const auto encounters = static_cast<std::uint32_t>(rules.encounters);
  const std::uint32_t members_at_once = words_at_once / (4 * encounters) * 4;
  Ahead ahead;
  for (std::uint32_t group = 0; group < block_units; group += lane_count) {
    const u32 number = same_bits<u32>(lane_numbers()) + (block.first_unit + group);
    const Conditions unit =
        conditions(rules, load(block.control + group), load(block.support + group));
    Sums sums;
    for (std::uint32_t first = 0; first < members; first += members_at_once) {
      const std::uint32_t last = smaller(first + members_at_once, members);
      draw_ahead(key, week, number, first * encounters, last * encounters, ahead);
      const u32* word = ahead.words;
      for (std::uint32_t member = first; member < last; ++member) {
        const std::size_t at = member * block_units + group;
        const Readiness ready = readiness(rules, unit, load(block.competence + at),
                                          load(block.motivation + at), load(block.courage + at));
        for (std::uint32_t i = 0; i < encounters; ++i) meet(rules, ready, *word++, sums);
        change(rules, unit, block, at, sums);
      }
    }
    store(block.quality + group, sums.quality);
    store(block.incidents + group, to_number(sums.incidents));
    store(block.trust_sum + group, sums.trust);
    store(block.motivation_sum + group, sums.motivation);
    store(block.courage_sum + group, sums.courage);
  }
}

}  // namespace tillit::minimal_chain::TILLIT_KERNEL_SET
