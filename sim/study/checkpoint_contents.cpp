#include "sim/study/checkpoint_contents.hpp"

#include <fmt/format.h>

#include <cstring>
#include <span>
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "sim/store/store_limits.hpp"

// The world's columns under /state, as World::show names them, and then what OneRun::keep names,
// under /memory. Writing and reading walk the same way.

namespace tillit {
namespace {

/// Calls `use` with a property of any type of numbers: a visitor of columns from one template.
template <class Use>
class EachColumn : public ColumnVisitor {
 public:
  explicit EachColumn(Use use) : use_(std::move(use)) {}
  void floats(const ColumnInfo& info, Property<float> values) override { use_(info, values); }
  void bytes(const ColumnInfo& info, Property<std::uint8_t> values) override { use_(info, values); }
  void halves(const ColumnInfo& info, Property<std::uint16_t> values) override {
    use_(info, values);
  }
  void words(const ColumnInfo& info, Property<std::uint32_t> values) override {
    use_(info, values);
  }
  void doubles(const ColumnInfo& info, Property<double> values) override { use_(info, values); }

 private:
  Use use_;
};

template <class Number>
CheckpointList list_of(const ColumnInfo& info, const Property<Number>& values) {
  return {fmt::format("state/{}/{}", info.level, info.name), numbers_of<Number>(), values.size()};
}

Attributes described(const ColumnInfo& info) {
  return {{"units", std::string(info.unit)},
          {"long_name", std::string(info.meaning)},
          {"least", info.least},
          {"most", info.most}};
}

void write_columns(World& world, CheckpointWriter& file) {
  EachColumn writing([&]<class Number>(const ColumnInfo& info, Property<Number> values) {
    file.write(list_of(info, values), described(info),
               [&](std::size_t first, std::span<std::byte> piece) {
                 for (std::size_t i = 0; i < piece.size() / sizeof(Number); ++i) {
                   const Number value = values[first + i];
                   std::memcpy(piece.data() + i * sizeof(Number), &value, sizeof(Number));
                 }
               });
  });
  world.show(writing);
}

void read_columns(World& world, CheckpointReader& file) {
  EachColumn reading([&]<class Number>(const ColumnInfo& info, Property<Number> values) {
    file.read(list_of(info, values), [&](std::size_t first, std::span<const std::byte> piece) {
      for (std::size_t i = 0; i < piece.size() / sizeof(Number); ++i) {
        Number value;
        std::memcpy(&value, piece.data() + i * sizeof(Number), sizeof(Number));
        // Not what is below or above: nothing that is unknown may be left out.
        if (value < info.least || value > info.most) {
          file.refuse(StoreProblem::damaged, list_of(info, values).path);
        }
        values[first + i] = value;
      }
    });
  });
  world.show(reading);
}

class WrittenMemory : public Memory {
 public:
  explicit WrittenMemory(CheckpointWriter& file) : file_(file) {}

  void list(const std::string& name, Remembered list, Length) override {
    std::visit([&](const auto* numbers) { write("memory/" + name, *numbers); }, list);
  }

 private:
  template <class Number>
  void write(const std::string& path, const std::vector<Number>& numbers) {
    file_.write({path, numbers_of<Number>(), numbers.size()}, {},
                [&](std::size_t first, std::span<std::byte> piece) {
                  std::memcpy(piece.data(), numbers.data() + first, piece.size());
                });
  }

  CheckpointWriter& file_;
};

class ReadMemory : public Memory {
 public:
  explicit ReadMemory(CheckpointReader& file) : file_(file) {}

  void list(const std::string& name, Remembered list, Length length) override {
    std::visit([&](auto* numbers) { read("memory/" + name, *numbers, length); }, list);
  }

 private:
  std::size_t open_length(const std::string& path) const {
    const std::size_t length = file_.length(path);
    if (static_cast<double>(length) > StoreLimits::remembered) {
      file_.refuse(StoreProblem::too_large, path);
    }
    return length;
  }

  template <class Number>
  void read(const std::string& path, std::vector<Number>& numbers, Length length) {
    if (length == Length::open) numbers.resize(open_length(path));
    file_.read({path, numbers_of<Number>(), numbers.size()},
               [&](std::size_t first, std::span<const std::byte> piece) {
                 std::memcpy(numbers.data() + first, piece.data(), piece.size());
               });
  }

  CheckpointReader& file_;
};

}  // namespace

void write_contents(OneRun& lived, CheckpointWriter& file) {
  write_columns(lived.world(), file);
  WrittenMemory memory(file);
  lived.keep(memory);
}

void read_contents(OneRun& lived, CheckpointReader& file) {
  read_columns(lived.world(), file);
  ReadMemory memory(file);
  try {
    lived.keep(memory);
  } catch (const std::out_of_range& fault) {
    file.refuse(StoreProblem::damaged, fault.what());
  }
  file.want_all_read();
}

}  // namespace tillit
