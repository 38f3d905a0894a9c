#include "sim/design/exchange.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace tillit {
namespace {

class Exchange {
 public:
  Exchange(Parts& parts, std::uint64_t& work) : parts_(parts), work_(work) {
    for (std::size_t point = 0; point < parts.size(); ++point)
      neighbours_.push_back(nearest(point));
  }

  /// Makes the first exchange that helps, if there is one.
  bool improve() {
    const auto closest = std::min_element(
        neighbours_.begin(), neighbours_.end(),
        [](const Neighbour& a, const Neighbour& b) { return a.distance < b.distance; });
    const auto point = static_cast<std::size_t>(closest - neighbours_.begin());
    return move(point, closest->distance) || move(closest->point, closest->distance);
  }

 private:
  struct Neighbour {
    std::size_t point;
    std::uint64_t distance;
  };

  std::uint64_t distance(std::size_t a, std::size_t b) {
    work_ -= std::min<std::uint64_t>(work_, parts_[a].size());
    return squared_distance(parts_[a], parts_[b]);
  }

  Neighbour nearest(std::size_t point) {
    Neighbour found{point, std::numeric_limits<std::uint64_t>::max()};
    for (std::size_t other = 0; other < parts_.size(); ++other) {
      if (other == point) continue;
      const std::uint64_t away = distance(point, other);
      if (away < found.distance) found = {other, away};
    }
    return found;
  }

  /// Whether every other point is farther away than `limit`.
  bool alone(std::size_t point, std::uint64_t limit) {
    for (std::size_t other = 0; other < parts_.size(); ++other) {
      if (other != point && distance(point, other) <= limit) return false;
    }
    return true;
  }

  /// Exchanges a part of `point` so that neither it nor the other has anyone within `limit`.
  bool move(std::size_t point, std::uint64_t limit) {
    for (std::size_t other = 0; other < parts_.size(); ++other) {
      for (std::size_t f = 0; f < parts_[point].size() && other != point; ++f) {
        if (work_ == 0) return false;
        std::swap(parts_[point][f], parts_[other][f]);
        if (alone(point, limit) && alone(other, limit)) {
          renew(point, other);
          return true;
        }
        std::swap(parts_[point][f], parts_[other][f]);
      }
    }
    return false;
  }

  /// After `a` and `b` have moved.
  void renew(std::size_t a, std::size_t b) {
    for (std::size_t point = 0; point < parts_.size(); ++point) {
      Neighbour& neighbour = neighbours_[point];
      if (point == a || point == b || neighbour.point == a || neighbour.point == b) {
        neighbour = nearest(point);
        continue;
      }
      for (const std::size_t moved : {a, b}) {
        const std::uint64_t away = distance(point, moved);
        if (away < neighbour.distance) neighbour = {moved, away};
      }
    }
  }

  Parts& parts_;
  std::uint64_t& work_;
  std::vector<Neighbour> neighbours_;
};

}  // namespace

void exchange_while_better(Parts& parts, std::uint64_t& work) {
  if (parts.size() < 3) return;  // with two points every exchange is their mirror image
  Exchange exchange(parts, work);
  while (work > 0 && exchange.improve()) {
  }
}

}  // namespace tillit
