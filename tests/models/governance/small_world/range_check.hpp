#pragma once

#include <catch2/catch.hpp>

#include <cmath>

#include "sim/run/model.hpp"

namespace tillit::governance {

/// Checks every value of every column against the range that the column declares.
class RangeCheck final : public ColumnVisitor {
 public:
  void floats(const ColumnInfo& info, Property<float> values) override { check(info, values); }
  void bytes(const ColumnInfo& info, Property<std::uint8_t> values) override {
    check(info, values);
  }
  void halves(const ColumnInfo& info, Property<std::uint16_t> values) override {
    check(info, values);
  }
  void words(const ColumnInfo& info, Property<std::uint32_t> values) override {
    check(info, values);
  }
  void doubles(const ColumnInfo& info, Property<double> values) override { check(info, values); }

  std::size_t columns = 0;

 private:
  template <class Value>
  void check(const ColumnInfo& info, Property<Value> values) {
    ++columns;
    std::size_t outside = 0;
    double worst = 0;
    for (const Value value : values) {
      const auto number = static_cast<double>(value);
      if (std::isfinite(number) && number >= info.least && number <= info.most) continue;
      ++outside;
      worst = number;
    }
    INFO(info.level << "." << info.name << ", for example " << worst);
    CHECK(outside == 0);
    CHECK(values.size() > 0);
  }
};

/// Checks all columns of a world; how many there are.
inline std::size_t columns_checked(World& world) {
  RangeCheck check;
  world.show(check);
  return check.columns;
}

}  // namespace tillit::governance
