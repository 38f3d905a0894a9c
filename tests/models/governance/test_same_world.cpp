#include <catch2/catch.hpp>

#include <string>

#include "sim/store/hash.hpp"
#include "sim/threads/on_threads.hpp"
#include "sim/threads/sections.hpp"
#include "tests/models/governance/small_world/small_world.hpp"

using namespace tillit;
using namespace tillit::governance;

namespace {

struct Lived {
  std::uint64_t hash;
  WeekRecord record;
  std::vector<Values> extras;
};

Lived lived_on(int threads) {
  return on_threads(threads, [] {
    SmallWorld world(synthetic_scenario(10), "agency");
    world.live(70);
    return Lived{world.hash(), world.record(), world.world().extras()};
  });
}

bool same_values(const std::vector<Values>& a, const std::vector<Values>& b) {
  const Layout layout = [&] {
    Layout all;
    for (std::size_t i = 0; i < a.size(); ++i)
      all.series.push_back({std::to_string(i), {}, {}, {}});
    return all;
  }();
  return a.size() == b.size() && content_hash(layout, a) == content_hash(layout, b);
}

}  // namespace

TEST_CASE("one thread or many live the same world, bit for bit") {
  const Lived on_one = lived_on(1);
  for (const int threads : {2, 3, 8, 16}) {
    INFO(threads << " threads");
    const Lived on_many = lived_on(threads);
    CHECK(on_many.hash == on_one.hash);
    CHECK(same_records(on_many.record, on_one.record));
    CHECK(same_values(on_many.extras, on_one.extras));
  }
}

TEST_CASE("a world alone lives as it does among others") {
  SmallWorld alone(synthetic_scenario(4));
  alone.live(40);
  const std::uint64_t expected = alone.hash();
  std::vector<std::uint64_t> hashes(6);
  on_threads(4, [&] {
    parallel_section(hashes.size(), 1, [&](std::size_t i) {
      const auto replication = static_cast<std::uint32_t>(i / 2);
      SmallWorld world(synthetic_scenario(4), "balanced", {1, replication});
      world.live(40);
      hashes[i] = world.hash();
    });
  });
  CHECK(hashes[0] == expected);
  CHECK(hashes[1] == expected);
  CHECK(hashes[2] == hashes[3]);
  CHECK(hashes[4] == hashes[5]);
  CHECK(hashes[2] != expected);
  CHECK(hashes[4] != hashes[2]);
}

TEST_CASE("a branch lives as the whole would have lived, and leaves the other alone") {
  SmallWorld whole(synthetic_scenario(5));
  whole.live(30);
  SmallWorld branch = whole.branch(), reformed = whole.branch();
  CHECK(branch.hash() == whole.hash());
  reformed.set_lever_now("delegate", 0.5);
  SmallWorld unbroken(synthetic_scenario(5));
  unbroken.live(30);
  for (int week = 0; week < 40; ++week) {
    reformed.live();
    branch.live();
    whole.live();
    unbroken.live();
    REQUIRE(same_records(branch.record(), unbroken.record()));
    REQUIRE(same_records(whole.record(), unbroken.record()));
    REQUIRE_FALSE(same_records(reformed.record(), unbroken.record()));
  }
  CHECK(branch.hash() == unbroken.hash());
  CHECK(whole.hash() == unbroken.hash());
  CHECK(reformed.hash() != unbroken.hash());
  const std::vector<Values> extras = unbroken.world().extras();
  CHECK(same_values(branch.world().extras(), extras));
  CHECK(same_values(whole.world().extras(), extras));
  CHECK_FALSE(same_values(reformed.world().extras(), extras));
}

TEST_CASE("another replication and another seed are other worlds") {
  SmallWorld one(synthetic_scenario(3)), replication(synthetic_scenario(3), "balanced", {1, 1});
  SmallWorld seed(synthetic_scenario(3), "balanced", {2, 0});
  CHECK(one.hash() != replication.hash());
  CHECK(one.hash() != seed.hash());
  CHECK(seed.hash() != replication.hash());
}
