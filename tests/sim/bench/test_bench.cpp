#include <catch2/catch.hpp>

#include <array>

#include "sim/bench/bench.hpp"
#include "sim/bench/bench_world.hpp"
#include "sim/bench/random_words.hpp"
#include "tests/sim/bench/tiny_model.hpp"

using namespace tillit;
using namespace tillit::bench;

namespace {

const Subject& subject_named(const std::string& name) {
  for (const Subject& subject : subjects()) {
    if (subject.name == name) return subject;
  }
  throw std::out_of_range(name);
}

Wish short_wish(std::vector<std::string> only) {
  Wish wish;
  wish.threads = 2;
  wish.rounds = 3;
  wish.seconds = 0.001;
  wish.copied_bytes = 1000;
  wish.only = std::move(only);
  return wish;
}

}  // namespace

TEST_CASE("threads are doubled up to the most") {
  CHECK(thread_counts(1) == std::vector{1});
  CHECK(thread_counts(2) == std::vector{1, 2});
  CHECK(thread_counts(6) == std::vector{1, 2, 4, 6});
  CHECK(thread_counts(8) == std::vector{1, 2, 4, 8});
}

TEST_CASE("only what is asked for is measured, in detail on every number of threads") {
  const tiny::TinyModel model("minimal_chain");
  const std::array<const Model*, 1> models{&model};
  const Wish wish = short_wish({"copy", "minimal_chain_50k", "minimal_chain_1M"});
  const BenchResult result = run_bench(wish, models, [](const Text&) {});
  std::vector<std::string> names;
  for (const Rate& rate : result.rates) {
    names.push_back(rate.name);
    CHECK(rate.per_round.size() == 3);
    CHECK(rate.lowest() > 0);
  }
  CHECK(names == std::vector<std::string>{"copy_1_thread", "copy", "minimal_chain_50k",
                                          "minimal_chain_1M_1_thread", "minimal_chain_1M"});
  REQUIRE(result.worlds.size() == 2);
  CHECK(result.worlds[1].agents == 4000);
  CHECK(result.worlds[1].state_bytes == 4.0 * 2000);
  REQUIRE(result.worlds[1].steps.size() == 2);
  CHECK(result.worlds[1].steps[0].name == "rise");
  CHECK(result.worlds[1].steps[1].name == "count");
}

TEST_CASE("a world that has lived its weeks is built anew") {
  const tiny::TinyModel model("minimal_chain");
  const std::array<const Model*, 1> models{&model};
  Subject subject = subject_named("minimal_chain_50k");
  subject.weeks = 300;
  BenchWorld world(subject, models, 1);
  const int whole_life = 208 + 300;  // of which one week is lived at once
  world.live(whole_life - 1, 1);
  CHECK(model.seen.worlds == 1);
  world.live(2 * whole_life, 1);
  CHECK(model.seen.worlds == 3);
  CHECK(model.seen.weeks == 3 * whole_life);
}

TEST_CASE("without the model of a subject it says so") {
  const tiny::TinyModel model("another");
  const std::array<const Model*, 1> models{&model};
  CHECK_THROWS_AS(BenchWorld(subject_named("minimal_chain_50k"), models, 1), std::invalid_argument);
}

TEST_CASE("random words are the same on any number of threads, every time") {
  RandomWords words;
  CHECK(words.draw(2, 1) > 0);
  CHECK(words.draw(2, 2) > 0);
}
