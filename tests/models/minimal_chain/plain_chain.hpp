#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "models/minimal_chain/staff_kernel.hpp"
#include "sim/random/draw.hpp"

/// The minimal chain written down as one would tell it: one person after the other, numbers in the
/// text instead of parameters, no blocks, no threads. Only the draws are the engine's.
namespace plain {

struct Person {
  float trust, competence, motivation, courage;
};

struct Unit {
  std::vector<Person> staff;
  float control = 0.5f, trust = 0.5f;
  float quality = 0, incidents = 0;  // sums of the week
};

inline float clamp01(float x) { return std::min(std::max(x, 0.0f), 1.0f); }

class PlainChain {
 public:
  PlainChain(std::uint64_t seed, std::uint32_t replication, std::size_t municipalities,
             float capability)
      : key_(tillit::key_of({seed, replication})),
        capability_(capability),
        units_(20 * municipalities),
        pressure_(municipalities, 0.5f) {
    using namespace tillit;
    using namespace tillit::minimal_chain;
    for (std::uint32_t u = 0; u < units_.size(); ++u) {
      for (std::uint32_t s = 0; s < 25; ++s) {
        const Words w = draw(key_, purpose_start, 0, u, s);
        units_[u].staff.push_back(
            {0.3f + (0.7f - 0.3f) * uniform(w.first), 0.4f + (0.9f - 0.4f) * uniform(w.second),
             0.4f + (0.8f - 0.4f) * uniform(w.third), 0.3f + (0.7f - 0.3f) * uniform(w.fourth)});
      }
    }
    for (std::uint32_t i = 0; i < std::max<std::size_t>(1, municipalities / 10); ++i) {
      style_.push_back(uniform(draw(key_, purpose_style, 0, i).first));
    }
  }

  void week(int week) {
    for (std::uint32_t u = 0; u < units_.size(); ++u) {
      Unit& unit = units_[u];
      const float target = 0.5f * pressure_[u / 20] + 0.5f * (1 - unit.trust);
      unit.control = (1 - 0.1f) * unit.control + 0.1f * target;
      unit.quality = unit.incidents = 0;
      for (std::uint32_t s = 0; s < 25; ++s) meet_clients(week, u, s);
      unit.trust += 0.1f * (unit.quality / 75 - unit.trust);
    }
    for (std::size_t m = 0; m < pressure_.size(); ++m) {
      float incidents = 0;
      for (std::size_t u = 20 * m; u < 20 * (m + 1); ++u) incidents += units_[u].incidents;
      pressure_[m] = (1 - 0.05f) * pressure_[m] + 0.05f * std::min(1.0f, 8 * incidents / 1500);
    }
    for (std::uint32_t i = 0; i < style_.size(); ++i) {
      const auto word = tillit::draw(key_, tillit::minimal_chain::purpose_visit, week, i).first;
      float& p = pressure_[tillit::choose(word, static_cast<std::uint32_t>(pressure_.size()))];
      p = clamp01(p + 0.1f * (0.5f - style_[i]));
    }
  }

  const std::vector<Unit>& units() const { return units_; }
  const std::vector<float>& pressure() const { return pressure_; }
  /// By how much an encounter's quality differs, at most, from the equation as it is told.
  float rounding() const { return rounding_; }

 private:
  void meet_clients(int week, std::uint32_t u, std::uint32_t s) {
    Unit& unit = units_[u];
    Person& one = unit.staff[s];
    const float c = unit.control;
    const float admin = 0.4f * c;
    const float best = capability_ * (1 - admin) * one.competence * (0.5f + 0.5f * one.motivation);
    for (std::uint32_t i = 3 * s; i < 3 * (s + 1); ++i) {  // a draw serves four encounters
      const tillit::Words words =
          tillit::draw(key_, tillit::minimal_chain::purpose_encounter, week, u, i / 4);
      const std::uint32_t word =
          std::array{words.first, words.second, words.third, words.fourth}[i % 4];
      const float need = tillit::one_to_two(word) - 1;
      const float luck = tillit::one_to_two(tillit::halves_swapped(word)) - 1;
      const float told = clamp01(best * (1 - 0.5f * c * need) - 0.2f * need * (1 - one.courage) +
                                 0.2f * (luck - 0.5f));
      // The same, added up as the kernel does.
      const float slope = best * (0.5f * c) + 0.2f * (1 - one.courage);
      const float q = clamp01(best + slope - 1.5f * 0.2f - slope * (need + 1) + 0.2f * (luck + 1));
      rounding_ = std::max(rounding_, std::abs(q - told));
      unit.quality += q;
      if (q < 0.12f) unit.incidents += 1;
    }
    one.trust += 0.05f * ((1 - c) - one.trust);
    one.motivation += 0.05f * (clamp01((0.5f - 0.3f * c) + 0.5f * one.trust) - one.motivation);
    one.courage += 0.05f * (one.trust * (1 - c) - one.courage);
  }

  tillit::PhiloxKey key_;
  float capability_;
  std::vector<Unit> units_;
  std::vector<float> pressure_;
  std::vector<float> style_;
  float rounding_ = 0;
};

}  // namespace plain
