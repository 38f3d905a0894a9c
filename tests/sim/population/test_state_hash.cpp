#include <catch2/catch.hpp>

#include "sim/population/state_hash.hpp"

using namespace tillit;

namespace {

/// One column of every type.
class Columns : public World {
 public:
  std::unique_ptr<World> branch() const override { return std::make_unique<Columns>(*this); }
  void live(int, const Policy&, WeekRecord&) override {}
  std::vector<Standing> standings() const override { return {}; }
  void show(ColumnVisitor& visitor) override {
    visitor.column({"staff", name, "1", 0, 1, ""}, floats);
    visitor.column({"staff", "b", "1", 0, 1, ""}, bytes);
    visitor.column({"staff", "c", "1", 0, 1, ""}, halves);
    visitor.column({"staff", "d", "1", 0, 1, ""}, words);
    visitor.column({"staff", "e", "1", 0, 1, ""}, doubles);
  }
  const char* name = "a";
  Column<float> floats{0.5f, 0.25f};
  Column<std::uint8_t> bytes{1, 2, 3};
  Column<std::uint16_t> halves{4};
  Column<std::uint32_t> words{5, 6};
  Column<double> doubles{7};
};

}  // namespace

TEST_CASE("equal states have equal hashes") {
  Columns one;
  Columns two;
  CHECK(state_hash(one) == state_hash(two));
  CHECK(state_hash(*one.branch()) == state_hash(one));
}

TEST_CASE("every column counts, and its name does") {
  Columns world;
  const std::uint64_t before = state_hash(world);
  const auto changed = [&](auto change) {
    Columns other;
    change(other);
    return state_hash(other) != before;
  };
  CHECK(changed([](Columns& other) { other.floats[1] = 0.26f; }));
  CHECK(changed([](Columns& other) { other.bytes[2] = 4; }));
  CHECK(changed([](Columns& other) { other.halves[0] = 5; }));
  CHECK(changed([](Columns& other) { other.words[0] = 6; }));
  CHECK(changed([](Columns& other) { other.doubles[0] = 8; }));
  CHECK(changed([](Columns& other) { other.name = "z"; }));
}

TEST_CASE("bytes are those of the columns") {
  Columns world;
  CHECK(state_bytes(world) == 2 * 4 + 3 + 2 + 2 * 4 + 8);
}

TEST_CASE("a property that stands in records hashes as the same numbers in a column") {
  struct Record {
    std::uint16_t before;
    std::uint16_t half;
    float number;
  };
  constexpr std::size_t many = 10000;  // more than are handed to the hash at once
  Column<Record> records(many);
  Columns world;
  world.floats.resize(many);
  world.halves.resize(many);
  for (std::size_t i = 0; i < many; ++i) {
    const auto half = static_cast<std::uint16_t>(i * 7);
    records[i] = {1, half, 0.5f * static_cast<float>(i)};
    world.floats[i] = records[i].number;
    world.halves[i] = half;
  }
  class InRecords : public Columns {
   public:
    explicit InRecords(std::span<Record> records) : records_(records) {}
    void show(ColumnVisitor& visitor) override {
      visitor.column({"staff", name, "1", 0, 1, ""}, Property(records_, &Record::number));
      visitor.column({"staff", "b", "1", 0, 1, ""}, bytes);
      visitor.column({"staff", "c", "1", 0, 1, ""}, Property(records_, &Record::half));
      visitor.column({"staff", "d", "1", 0, 1, ""}, words);
      visitor.column({"staff", "e", "1", 0, 1, ""}, doubles);
    }

   private:
    std::span<Record> records_;
  };
  InRecords other{records};
  CHECK(state_hash(other) == state_hash(world));
  records[many - 1].number = -1;
  CHECK(state_hash(other) != state_hash(world));
}

TEST_CASE("a property without agents is empty") {
  struct Record {
    float number;
  };
  Column<Record> nobody;
  const Property<float> property(std::span<Record>(nobody), &Record::number);
  CHECK(property.size() == 0);
  CHECK(property.begin() == property.end());
}

TEST_CASE("columns start on a cache line, large ones on a huge page") {
  const Column<float> large(2u << 20);
  CHECK(reinterpret_cast<std::uintptr_t>(large.data()) % (2u << 20) == 0);
  const Column<float> column(3);
  CHECK(reinterpret_cast<std::uintptr_t>(column.data()) % 64 == 0);
}
