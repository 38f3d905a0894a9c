#include "sim/population/state_hash.hpp"

#include "sim/store/hash.hpp"

namespace tillit {
namespace {

class HashingVisitor : public ColumnVisitor {
 public:
  void floats(const ColumnInfo& info, std::span<float> values) override { add(info, values); }
  void bytes(const ColumnInfo& info, std::span<std::uint8_t> values) override { add(info, values); }
  void words(const ColumnInfo& info, std::span<std::uint32_t> values) override {
    add(info, values);
  }
  void doubles(const ColumnInfo& info, std::span<double> values) override { add(info, values); }
  void halves(const ColumnInfo& info, std::span<std::uint16_t> values) override {
    name(info).add_bytes(std::as_bytes(values));
  }

  std::uint64_t value() const { return hasher_.value(); }

 private:
  Hasher& name(const ColumnInfo& info) { return hasher_.add(info.level).add(info.name); }

  template <class Value>
  void add(const ColumnInfo& info, std::span<Value> values) {
    name(info).add(std::span<const Value>(values));
  }

  Hasher hasher_;
};

class CountingVisitor : public ColumnVisitor {
 public:
  void floats(const ColumnInfo&, std::span<float> values) override { add(values); }
  void bytes(const ColumnInfo&, std::span<std::uint8_t> values) override { add(values); }
  void halves(const ColumnInfo&, std::span<std::uint16_t> values) override { add(values); }
  void words(const ColumnInfo&, std::span<std::uint32_t> values) override { add(values); }
  void doubles(const ColumnInfo&, std::span<double> values) override { add(values); }

  std::size_t value() const { return total_; }

 private:
  template <class Value>
  void add(std::span<Value> values) {
    total_ += values.size_bytes();
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
