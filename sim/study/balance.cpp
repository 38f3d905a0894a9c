#include "sim/study/balance.hpp"

#include <algorithm>
#include <utility>

namespace tillit {
namespace {

/// The quarter (0 lowest) of each in `order`, ranked by `number`; lower index first where equal.
template <class Number>
std::vector<std::uint8_t> quarters(const std::vector<std::size_t>& order, const Number& number) {
  std::vector<std::pair<std::pair<double, std::size_t>, std::size_t>> ranked;
  for (std::size_t place = 0; place < order.size(); ++place) {
    ranked.push_back({{number(order[place]), order[place]}, place});
  }
  std::sort(ranked.begin(), ranked.end());
  std::vector<std::uint8_t> quarter(order.size());
  for (std::size_t rank = 0; rank < ranked.size(); ++rank) {
    quarter[ranked[rank].second] = static_cast<std::uint8_t>(4 * rank / ranked.size());
  }
  return quarter;
}

}  // namespace

Balance::Balance(const std::vector<std::size_t>& order, std::size_t draw,
                 const std::vector<Standing>& standings)
    : order_(order), draw_(draw) {
  quarter_[0] = quarters(order, [&](std::size_t i) { return standings[i].size; });
  quarter_[1] = quarters(order, [&](std::size_t i) { return standings[i].indicator; });
  for (std::size_t what = 0; what < looked_at; ++what) {
    for (const std::uint8_t quarter : quarter_[what]) ++in_whole_[what][quarter];
  }
  for (std::size_t place = 0; place < draw; ++place) count(place, 1);
}

void Balance::count(std::size_t place, std::int64_t change) {
  for (std::size_t what = 0; what < looked_at; ++what) {
    in_draw_[what][quarter_[what][place]] += change;
  }
}

std::int64_t Balance::imbalance() const {
  const auto whole = static_cast<std::int64_t>(order_.size());
  const auto drawn = static_cast<std::int64_t>(draw_);
  std::int64_t sum = 0;
  for (std::size_t what = 0; what < looked_at; ++what) {
    for (std::size_t quarter = 0; quarter < 4; ++quarter) {
      const std::int64_t off = in_draw_[what][quarter] * whole - in_whole_[what][quarter] * drawn;
      sum += off * off;
    }
  }
  return sum;
}

bool Balance::exchange_if_better(std::size_t in, std::size_t out) {
  const std::int64_t before = imbalance();
  count(in, -1);
  count(out, 1);
  if (imbalance() >= before) {
    count(in, 1);
    count(out, -1);
    return false;
  }
  std::swap(order_[in], order_[out]);
  for (std::vector<std::uint8_t>& quarter : quarter_) std::swap(quarter[in], quarter[out]);
  return true;
}

std::vector<std::size_t> Balance::drawn() const {
  return {order_.begin(), order_.begin() + static_cast<std::ptrdiff_t>(draw_)};
}

}  // namespace tillit
