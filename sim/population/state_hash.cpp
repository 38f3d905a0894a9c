#include "sim/population/state_hash.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "sim/store/hash.hpp"

namespace tillit {
namespace {

/// Hands the values over in order, side by side, some thousands at a time.
template <class Value, class Take>
void each_part(Property<Value> values, const Take& take) {
  std::array<Value, 4096> part;
  for (std::size_t first = 0; first < values.size(); first += part.size()) {
    const std::size_t count = std::min(part.size(), values.size() - first);
    for (std::size_t i = 0; i < count; ++i) part[i] = values[first + i];
    take(std::span<const Value>(part.data(), count));
  }
}

class HashingVisitor : public ColumnVisitor {
 public:
  void floats(const ColumnInfo& info, Property<float> values) override { add(info, values); }
  void bytes(const ColumnInfo& info, Property<std::uint8_t> values) override { add(info, values); }
  void words(const ColumnInfo& info, Property<std::uint32_t> values) override { add(info, values); }
  void doubles(const ColumnInfo& info, Property<double> values) override { add(info, values); }
  void halves(const ColumnInfo& info, Property<std::uint16_t> values) override {
    each_part(values,
              [&, &hasher = name(info)](auto part) { hasher.add_bytes(std::as_bytes(part)); });
  }

  std::uint64_t value() const { return hasher_.value(); }

 private:
  Hasher& name(const ColumnInfo& info) { return hasher_.add(info.level).add(info.name); }

  template <class Value>
  void add(const ColumnInfo& info, Property<Value> values) {
    each_part(values, [&hasher = name(info)](auto part) { hasher.add(part); });
  }

  Hasher hasher_;
};

class CountingVisitor : public ColumnVisitor {
 public:
  void floats(const ColumnInfo&, Property<float> values) override { add(values); }
  void bytes(const ColumnInfo&, Property<std::uint8_t> values) override { add(values); }
  void halves(const ColumnInfo&, Property<std::uint16_t> values) override { add(values); }
  void words(const ColumnInfo&, Property<std::uint32_t> values) override { add(values); }
  void doubles(const ColumnInfo&, Property<double> values) override { add(values); }

  std::size_t value() const { return total_; }

 private:
  template <class Value>
  void add(Property<Value> values) {
    total_ += values.size() * sizeof(Value);
  }

  std::size_t total_ = 0;
};

}  // namespace

std::uint64_t state_hash(World& world) {
  HashingVisitor visitor;
  world.show(visitor);
  return visitor.value();
}

std::size_t state_bytes(World& world) {
  CountingVisitor visitor;
  world.show(visitor);
  return visitor.value();
}

}  // namespace tillit
