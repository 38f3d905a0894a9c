#pragma once

#include <cstddef>
#include <cstdint>
#include <new>
#include <span>
#include <string_view>
#include <vector>

namespace tillit {

/// Memory that starts on a cache line, so that 16 floats side by side are one load.
template <class T>
struct CacheLineAllocator {
  using value_type = T;
  static constexpr std::align_val_t line{64};

  CacheLineAllocator() = default;
  template <class Other>
  CacheLineAllocator(const CacheLineAllocator<Other>&) {}

  T* allocate(std::size_t count) {
    return static_cast<T*>(::operator new(count * sizeof(T), line));
  }
  void deallocate(T* memory, std::size_t) { ::operator delete(memory, line); }
  friend bool operator==(CacheLineAllocator, CacheLineAllocator) { return true; }
};

/// One property of all agents of a level, a value each.
template <class T>
using Column = std::vector<T, CacheLineAllocator<T>>;

/// What a column holds. Declared once, beside the column.
struct ColumnInfo {
  std::string_view level;  ///< whose property: "staff", "unit", ...
  std::string_view name;
  std::string_view unit;
  double least;  ///< no value is below
  double most;   ///< no value is above; infinity if open
  std::string_view meaning;
};

/// Is shown every column of a world, one after the other, in the order of declaration.
class ColumnVisitor {
 public:
  virtual ~ColumnVisitor() = default;
  virtual void floats(const ColumnInfo& info, std::span<float> values) = 0;
  virtual void bytes(const ColumnInfo& info, std::span<std::uint8_t> values) = 0;
  virtual void halves(const ColumnInfo& info, std::span<std::uint16_t> values) = 0;
  virtual void words(const ColumnInfo& info, std::span<std::uint32_t> values) = 0;
  virtual void doubles(const ColumnInfo& info, std::span<double> values) = 0;

  void column(const ColumnInfo& info, std::span<float> values) { floats(info, values); }
  void column(const ColumnInfo& info, std::span<std::uint8_t> values) { bytes(info, values); }
  void column(const ColumnInfo& info, std::span<std::uint16_t> values) { halves(info, values); }
  void column(const ColumnInfo& info, std::span<std::uint32_t> values) { words(info, values); }
  void column(const ColumnInfo& info, std::span<double> values) { doubles(info, values); }
};

}  // namespace tillit
