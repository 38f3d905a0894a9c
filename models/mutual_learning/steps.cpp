#include <cmath>

#include "models/mutual_learning/world.hpp"

/// The steps of an organisation's week, in their order.
namespace tillit::mutual_learning {
namespace {

std::uint32_t as_who(std::size_t number) { return static_cast<std::uint32_t>(number); }

/// 1 or -1, from the bits of a draw.
float coin(const Words& words, std::size_t d) {
  const std::array<std::uint32_t, 4> bits{words.first, words.second, words.third, words.fourth};
  return (bits[d / 32] >> (d % 32)) & 1u ? 1 : -1;
}

}  // namespace

void Learning::draw_beliefs(Purpose purpose, int week, std::size_t member) {
  for (std::size_t d = 0; d < setting_.dimensions; ++d) {
    const Words words = draw(key_, purpose, week, as_who(member), as_who(d));
    const auto belief = static_cast<float>(choose(words.first, 3));
    beliefs_[member * setting_.dimensions + d] = belief - 1;
  }
}

void Learning::replace_members(int week, std::size_t organisation, const float* levers) {
  if (levers[turnover] == 0) return;
  for (std::size_t i = 0; i < setting_.members; ++i) {
    const std::size_t member = organisation * setting_.members + i;
    const bool leaves =
        chance(draw(key_, purpose_leaving, week, as_who(member)).first) < levers[turnover];
    if (leaves) draw_beliefs(purpose_newcomer, week, member);
  }
}

void Learning::turn_reality(int week, std::size_t organisation, const float* levers) {
  if (levers[turbulence] == 0) return;
  for (std::size_t d = 0; d < setting_.dimensions; ++d) {
    const Words words = draw(key_, purpose_turbulence, week, as_who(organisation), as_who(d));
    float& truth = reality_[organisation * setting_.dimensions + d];
    if (chance(words.first) < levers[turbulence]) truth = -truth;
  }
}

/// For each dimension, the sum of the actions of all whose score exceeds the code's. Who believes
/// nothing flips a coin.
Dimensions Learning::votes_of_the_superior(int week, std::size_t organisation) const {
  const float score_of_code = knowledge(code(organisation), organisation);
  Dimensions votes{};
  for (std::size_t i = 0; i < setting_.members; ++i) {
    const std::size_t member = organisation * setting_.members + i;
    const float* beliefs = &beliefs_[member * setting_.dimensions];
    const Words words = draw(key_, purpose_action, week, as_who(member));
    Dimensions actions;
    for (std::size_t d = 0; d < setting_.dimensions; ++d) {
      actions[d] = beliefs[d] != 0 ? beliefs[d] : coin(words, d);
    }
    if (knowledge(actions.data(), organisation) <= score_of_code) continue;
    for (std::size_t d = 0; d < setting_.dimensions; ++d) votes[d] += actions[d];
  }
  return votes;
}

/// Where most of the superior act otherwise than the code says, by a majority of k, the code takes
/// over their view with probability 1 - (1-p2)^k.
Dimensions Learning::code_after(int week, std::size_t organisation, const Dimensions& votes,
                                const float* levers) const {
  Dimensions learned{};
  for (std::size_t d = 0; d < setting_.dimensions; ++d) {
    const float now = code(organisation)[d];
    learned[d] = now;
    if (votes[d] == 0) continue;
    const float majority = votes[d] > 0 ? 1 : -1;
    if (majority == now) continue;
    float unchanged = 1;
    const int k = static_cast<int>(std::abs(votes[d]));
    for (int i = 0; i < k; ++i) unchanged *= 1 - levers[code_learning];
    const Words words = draw(key_, purpose_code, week, as_who(organisation), as_who(d));
    if (chance(words.first) < 1 - unchanged) learned[d] = majority;
  }
  return learned;
}

/// A belief that differs from what the code says moves one step toward it with probability p1.
void Learning::socialise(int week, std::size_t organisation, const float* levers) {
  const float* rules = code(organisation);
  const float fast_ones = levers[fast_share] * static_cast<float>(setting_.members);
  for (std::size_t i = 0; i < setting_.members; ++i) {
    const std::size_t member = organisation * setting_.members + i;
    const float p1 = static_cast<float>(i) + 0.5f < fast_ones ? setting_.fast_socialisation
                                                              : levers[socialisation];
    float* beliefs = &beliefs_[member * setting_.dimensions];
    for (std::size_t d = 0; d < setting_.dimensions; ++d) {
      if (rules[d] == 0 || beliefs[d] == rules[d]) continue;
      const Words words = draw(key_, purpose_socialisation, week, as_who(member), as_who(d));
      if (chance(words.first) < p1) beliefs[d] += rules[d] > beliefs[d] ? 1.0f : -1.0f;
    }
  }
}

}  // namespace tillit::mutual_learning
