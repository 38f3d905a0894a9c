#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "sim/run/model.hpp"

namespace tillit::governance {

/// Copies the one column of a world that has this level and name. Throws std::out_of_range if there
/// is none.
class FindColumn final : public ColumnVisitor {
 public:
  FindColumn(World& world, std::string_view level, std::string_view name)
      : level_(level), name_(name) {
    world.show(*this);
    if (!found_)
      throw std::out_of_range("no column " + std::string(level) + "." + std::string(name));
  }

  void floats(const ColumnInfo& info, Property<float> values) override {
    keep(info, values, floats_found);
  }
  void bytes(const ColumnInfo&, Property<std::uint8_t>) override {}
  void halves(const ColumnInfo& info, Property<std::uint16_t> values) override {
    keep(info, values, halves_found);
  }
  void words(const ColumnInfo& info, Property<std::uint32_t> values) override {
    keep(info, values, words_found);
  }
  void doubles(const ColumnInfo& info, Property<double> values) override {
    keep(info, values, doubles_found);
  }

  std::vector<float> floats_found;
  std::vector<std::uint16_t> halves_found;
  std::vector<std::uint32_t> words_found;
  std::vector<double> doubles_found;

 private:
  template <class Value>
  void keep(const ColumnInfo& info, Property<Value> values, std::vector<Value>& found) {
    if (info.level != level_ || info.name != name_) return;
    found.assign(values.begin(), values.end());
    found_ = true;
  }

  std::string_view level_, name_;
  bool found_ = false;
};

}  // namespace tillit::governance
