#pragma once

#include <cstdint>
#include <vector>

namespace tillit {

/// Consecutive numbers, for `for (auto unit : units_of_area[area])`.
struct Range {
  std::uint32_t first = 0;
  std::uint32_t last = 0;  ///< one past the end

  struct Iterator {
    std::uint32_t at;
    std::uint32_t operator*() const { return at; }
    Iterator& operator++() {
      ++at;
      return *this;
    }
    bool operator!=(const Iterator& other) const { return at != other.at; }
  };
  Iterator begin() const { return {first}; }
  Iterator end() const { return {last}; }
  std::uint32_t size() const { return last - first; }
};

/// Who belongs to whom: everyone of a parent stands side by side, parents in order.
class Children {
 public:
  /// Adds the next parent, with `count` children after those of the parent before.
  void add_parent(std::uint32_t count) { first_.push_back(first_.back() + count); }

  Range operator[](std::size_t parent) const { return {first_[parent], first_[parent + 1]}; }
  std::uint32_t parents() const { return static_cast<std::uint32_t>(first_.size() - 1); }
  std::uint32_t total() const { return first_.back(); }

 private:
  std::vector<std::uint32_t> first_{0};
};

}  // namespace tillit
