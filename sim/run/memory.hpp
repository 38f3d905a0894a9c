#pragma once

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace tillit {

/// A list of numbers that is remembered, of any kind.
using Remembered = std::variant<std::vector<float>*, std::vector<double>*,
                                std::vector<std::uint8_t>*, std::vector<std::uint16_t>*,
                                std::vector<std::int32_t>*, std::vector<std::uint64_t>*>;

/// Whether a list has as many numbers in every run of its kind, or as many as there are by now.
enum class Length { fixed, open };

/// Throws unless what was filled in can be: places in lists, and lengths, are looked at before they
/// are used, for a checkpoint may come from elsewhere.
inline void want_remembered(bool possible, const char* name) {
  if (!possible) throw std::out_of_range(name);
}

/// Is shown what a run needs, beside the columns of its state, to go on where it stopped: writes it
/// down or fills it in. So it is declared once for both. The order and the names are the same every
/// time; names are unique.
class Memory {
 public:
  virtual ~Memory() = default;

  virtual void list(const std::string& name, Remembered numbers, Length length) = 0;

  template <class Number>
  void keep(std::string_view name, std::vector<Number>& numbers, Length length = Length::fixed) {
    list(std::string(name), &numbers, length);
  }

  /// Several lists, as many as there are in every run; `length` says the same of each of them.
  template <class Number>
  void keep(std::string_view name, std::vector<std::vector<Number>>& lists,
            Length length = Length::fixed) {
    for (std::size_t i = 0; i < lists.size(); ++i) {
      keep(std::string(name) + "_" + std::to_string(i), lists[i], length);
    }
  }

  /// One number.
  template <class Number>
  void keep_number(std::string_view name, Number& number) {
    std::vector<Number> one{number};
    keep(name, one);
    number = one.front();
  }
};

/// A part of a memory, with names of its own.
class MemoryPart : public Memory {
 public:
  MemoryPart(Memory& whole, std::string lead) : whole_(whole), lead_(std::move(lead)) {}
  void list(const std::string& name, Remembered numbers, Length length) override {
    whole_.list(lead_ + name, numbers, length);
  }

 private:
  Memory& whole_;
  std::string lead_;
};

}  // namespace tillit
