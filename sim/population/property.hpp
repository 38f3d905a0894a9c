#pragma once

#include <cstddef>
#include <iterator>
#include <span>
#include <type_traits>

namespace tillit {

/// The values of one property of all agents of a level, wherever they stand: side by side in a
/// column, or one in each agent's record. A view: it owns nothing.
template <class T>
class Property {
  using Address = std::conditional_t<std::is_const_v<T>, const std::byte*, std::byte*>;

 public:
  // Hides no copying: a property is no span.
  template <class Container>
  // NOLINTNEXTLINE(bugprone-forwarding-reference-overload)
  requires std::is_convertible_v<Container&&, std::span<T>> Property(Container&& column)
      : Property(std::span<T>(column).data(), std::span<T>(column).size(), sizeof(T)) {}

  /// `property` of every record: `Property(clients, &Client::need)`.
  template <class Record>
  Property(std::span<Record> records, T Record::*property)
      : Property(records.empty() ? nullptr : &(records.front().*property), records.size(),
                 sizeof(Record)) {}

  std::size_t size() const { return size_; }
  T& operator[](std::size_t i) const { return *reinterpret_cast<T*>(first_ + i * distance_); }

  class Iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = std::remove_const_t<T>;
    using difference_type = std::ptrdiff_t;
    using pointer = T*;
    using reference = T&;

    Iterator() = default;
    Iterator(const Property* values, std::size_t at) : values_(values), at_(at) {}
    T& operator*() const { return (*values_)[at_]; }
    Iterator& operator++() {
      ++at_;
      return *this;
    }
    Iterator operator++(int) {
      Iterator before = *this;
      ++at_;
      return before;
    }
    friend bool operator==(const Iterator& a, const Iterator& b) { return a.at_ == b.at_; }

   private:
    const Property* values_ = nullptr;
    std::size_t at_ = 0;
  };
  Iterator begin() const { return {this, 0}; }
  Iterator end() const { return {this, size_}; }

 private:
  Property(T* first, std::size_t size, std::size_t distance)
      : first_(reinterpret_cast<Address>(first)), size_(size), distance_(distance) {}

  Address first_;
  std::size_t size_, distance_;
};

template <class Record, class T>
Property(std::span<Record>, T Record::*) -> Property<T>;

}  // namespace tillit
