#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "sim/population/property.hpp"

namespace tillit {

/// Memory for columns: starts on a cache line, so that 16 floats side by side are one load. What is
/// large stands in huge pages where the system has them, for its agents are visited far apart.
void* column_memory(std::size_t bytes);
void release_column_memory(void* memory);

template <class T>
struct CacheLineAllocator {
  using value_type = T;

  CacheLineAllocator() = default;
  template <class Other>
  CacheLineAllocator(const CacheLineAllocator<Other>&) {}

  T* allocate(std::size_t count) { return static_cast<T*>(column_memory(count * sizeof(T))); }
  void deallocate(T* memory, std::size_t) { release_column_memory(memory); }
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
  virtual void floats(const ColumnInfo& info, Property<float> values) = 0;
  virtual void bytes(const ColumnInfo& info, Property<std::uint8_t> values) = 0;
  virtual void halves(const ColumnInfo& info, Property<std::uint16_t> values) = 0;
  virtual void words(const ColumnInfo& info, Property<std::uint32_t> values) = 0;
  virtual void doubles(const ColumnInfo& info, Property<double> values) = 0;

  void column(const ColumnInfo& info, Property<float> values) { floats(info, values); }
  void column(const ColumnInfo& info, Property<std::uint8_t> values) { bytes(info, values); }
  void column(const ColumnInfo& info, Property<std::uint16_t> values) { halves(info, values); }
  void column(const ColumnInfo& info, Property<std::uint32_t> values) { words(info, values); }
  void column(const ColumnInfo& info, Property<double> values) { doubles(info, values); }
};

}  // namespace tillit
