// The minimal chain as one would write it in an afternoon: one plain file, structures of arrays, a
// good random number library asked where its words are needed, threads over units, the compiler
// left to do its best. `tillit bench` measures Tillit against it.
//
//   afternoon_chain STAFF WEEKS THREADS [SEED]
#include <Random123/philox.h>
#include <tbb/blocked_range.h>
#include <tbb/global_control.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace {

constexpr int units_per_municipality = 20;
constexpr int staff_per_unit = 25;
constexpr int encounters = 3;
constexpr int staff_per_municipality = units_per_municipality * staff_per_unit;
constexpr float capability = 1.2f;

enum Purpose : std::uint32_t { start, style, encounter, visit };

using Philox = r123::Philox4x32;
using Words = Philox::ctr_type;

float uniform(std::uint32_t word) { return static_cast<float>(word >> 8) * 0x1p-24f; }
float clamp01(float x) { return std::min(std::max(x, 0.0f), 1.0f); }

class Chain {
 public:
  Chain(int municipalities, std::uint32_t seed)
      : municipalities_(municipalities),
        units_(municipalities * units_per_municipality),
        key_{{seed, 0}},
        trust_(units_ * staff_per_unit),
        competence_(trust_.size()),
        motivation_(trust_.size()),
        courage_(trust_.size()),
        control_(units_, 0.5f),
        manager_trust_(units_, 0.5f),
        quality_(units_),
        trust_sum_(units_),
        incidents_(units_),
        pressure_(municipalities, 0.5f),
        style_(std::max(1, municipalities / 10)) {
    for (std::uint32_t i = 0; i < trust_.size(); ++i) {
      const Words words = draw(start, 0, i);
      trust_[i] = 0.3f + 0.4f * uniform(words[0]);
      competence_[i] = 0.4f + 0.5f * uniform(words[1]);
      motivation_[i] = 0.4f + 0.4f * uniform(words[2]);
      courage_[i] = 0.3f + 0.4f * uniform(words[3]);
    }
    for (std::uint32_t i = 0; i < style_.size(); ++i) style_[i] = uniform(draw(style, 0, i)[0]);
  }

  void live(std::uint32_t week) {
    tbb::parallel_for(tbb::blocked_range<int>(0, units_), [&](const auto& range) {
      for (int unit = range.begin(); unit < range.end(); ++unit) live_unit(unit, week);
    });
    boards_react();
    inspectors_visit(week);
    measure();
  }

  double mean_quality = 0, mean_trust = 0, mean_control = 0, incident_rate = 0;

 private:
  Words draw(Purpose purpose, std::uint32_t week, std::uint32_t who,
             std::uint32_t which = 0) const {
    return Philox()(Words{{who, which, week, purpose}}, key_);
  }

  void live_unit(int unit, std::uint32_t week) {
    const float pressure = pressure_[unit / units_per_municipality];
    control_[unit] =
        0.9f * control_[unit] + 0.1f * (0.5f * pressure + 0.5f * (1 - manager_trust_[unit]));
    const float c = control_[unit];
    const float admin = 0.4f * c;
    float quality = 0, trust_sum = 0, incidents = 0;
    for (int member = 0; member < staff_per_unit; ++member) {
      const int i = unit * staff_per_unit + member;
      const float best = capability * competence_[i] * (1 - admin) * (0.5f + 0.5f * motivation_[i]);
      const Words one = draw(encounter, week, unit, 2 * member);
      const Words two = draw(encounter, week, unit, 2 * member + 1);
      const std::array<std::uint32_t, encounters> need{one[0], one[1], one[2]};
      const std::array<std::uint32_t, encounters> luck{one[3], two[0], two[1]};
      for (int meeting = 0; meeting < encounters; ++meeting) {
        const float n = uniform(need[meeting]);
        const float q = clamp01(best * (1 - 0.5f * c * n) - 0.2f * n * (1 - courage_[i]) +
                                0.2f * (uniform(luck[meeting]) - 0.5f));
        quality += q;
        incidents += q < 0.12f ? 1 : 0;
      }
      trust_[i] += 0.05f * ((1 - c) - trust_[i]);
      motivation_[i] += 0.05f * (clamp01(0.5f + 0.5f * trust_[i] - 0.3f * c) - motivation_[i]);
      courage_[i] += 0.05f * (trust_[i] * (1 - c) - courage_[i]);
      trust_sum += trust_[i];
    }
    manager_trust_[unit] += 0.1f * (quality / (encounters * staff_per_unit) - manager_trust_[unit]);
    quality_[unit] = quality;
    trust_sum_[unit] = trust_sum;
    incidents_[unit] = incidents;
  }

  void boards_react() {
    for (int board = 0; board < municipalities_; ++board) {
      float incidents = 0;
      for (int i = 0; i < units_per_municipality; ++i) {
        incidents += incidents_[board * units_per_municipality + i];
      }
      const float alarm = 8 * incidents / (encounters * staff_per_municipality);
      pressure_[board] = 0.95f * pressure_[board] + 0.05f * std::min(1.0f, alarm);
    }
  }

  void inspectors_visit(std::uint32_t week) {
    for (std::uint32_t i = 0; i < style_.size(); ++i) {
      const std::uint64_t word = draw(visit, week, i)[0];
      float& pressure = pressure_[word * municipalities_ >> 32];
      pressure = clamp01(pressure + 0.1f * (0.5f - style_[i]));
    }
  }

  void measure() {
    double quality = 0, trust = 0, control = 0, incidents = 0;
    for (int unit = 0; unit < units_; ++unit) {
      quality += quality_[unit];
      trust += trust_sum_[unit];
      control += control_[unit];
      incidents += incidents_[unit];
    }
    const double staff = trust_.size();
    mean_quality = quality / (encounters * staff);
    mean_trust = trust / staff;
    mean_control = control / units_;
    incident_rate = incidents / (encounters * staff);
  }

  int municipalities_, units_;
  Philox::key_type key_;
  std::vector<float> trust_, competence_, motivation_, courage_;  // of staff
  std::vector<float> control_, manager_trust_;                    // of units
  std::vector<float> quality_, trust_sum_, incidents_;            // of units, this week
  std::vector<float> pressure_;                                   // of municipalities
  std::vector<float> style_;                                      // of inspectors
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    std::fprintf(stderr, "usage: afternoon_chain STAFF WEEKS THREADS [SEED]\n");
    return 2;
  }
  const int municipalities = std::max(1, std::atoi(argv[1]) / staff_per_municipality);
  const int weeks = std::atoi(argv[2]);
  const auto threads = static_cast<std::size_t>(std::max(1, std::atoi(argv[3])));
  const auto seed = static_cast<std::uint32_t>(argc > 4 ? std::atoi(argv[4]) : 1);

  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
  Chain chain(municipalities, seed);
  const auto begin = std::chrono::steady_clock::now();
  for (int week = 0; week < weeks; ++week) chain.live(static_cast<std::uint32_t>(week));
  const std::chrono::duration<double> time = std::chrono::steady_clock::now() - begin;

  const double steps = double(municipalities) * staff_per_municipality * weeks;
  std::printf("seconds %.6f\nstaff_steps_per_second %.6g\n", time.count(), steps / time.count());
  std::printf("quality %.6f\nstaff_trust %.6f\ncontrol %.6f\nincident_rate %.6f\n",
              chain.mean_quality, chain.mean_trust, chain.mean_control, chain.incident_rate);
}
