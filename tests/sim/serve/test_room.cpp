#include <catch2/catch.hpp>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <nlohmann/json.hpp>

#include "sim/serve/room.hpp"
#include "tests/sim/serve/small_seminar.hpp"

using namespace tillit;
using Json = nlohmann::json;

namespace {

/// Remembers what it is told.
class Listener : public Guest {
 public:
  explicit Listener(bool teaches = false) : teaches_(teaches) {}
  void tell(std::shared_ptr<const std::string> text) override {
    told.push_back(Json::parse(*text));
  }
  bool teaches() const override { return teaches_; }

  /// The latest of this type; null if there was none since `forget`.
  Json latest(const std::string& type) const {
    for (auto one = told.rbegin(); one != told.rend(); ++one) {
      if ((*one)["type"] == type) return *one;
    }
    return nullptr;
  }
  std::size_t count(const std::string& type) const {
    return static_cast<std::size_t>(std::count_if(
        told.begin(), told.end(), [&](const Json& one) { return one["type"] == type; }));
  }
  std::vector<Json> told;

 private:
  bool teaches_;
};

/// A room with a queue, whose work comes back when the test lets it.
struct Held {
  Held()
      : room({{small_seminar(), {"# Guide", "# Handledning"}}, {small_seminar(), {}}},
             {"http://x/", "AB", "<svg/>"}, queue, [this](std::function<void()> work) {
               const std::lock_guard lock(mutex);
               posted.push_back(std::move(work));
               changed.notify_all();
             }) {}

  /// Does what comes back until `until` is so.
  template <class Until>
  void wait(const Until& until) {
    while (!until()) {
      std::unique_lock lock(mutex);
      changed.wait(lock, [this] { return !posted.empty(); });
      const auto work = std::move(posted.front());
      posted.pop_front();
      lock.unlock();
      work();
    }
  }

  void hear(Guest& guest, const std::string& text) { room.hear(guest, message_of(text)); }
  void come(Listener& guest, const std::string& name) {
    room.enter(guest);
    hear(guest, R"({"type":"hello","key":"","nickname":")" + name + "\"}");
  }

  std::mutex mutex;
  std::condition_variable changed;
  std::deque<std::function<void()>> posted;
  RunQueue queue{1};
  Room room;
};

const std::string tighten =
    R"({"type":"run","lens":"balanced","steps":[{"from":4,"levers":{"delegate":-0.3,"indicators":1.6}},{"from":9,"levers":{"stakes":0.8}}]})";

}  // namespace

TEST_CASE("who enters is told of the seminars, the one that is held, and where it stands") {
  Held held;
  Listener group, teacher(true);
  held.room.enter(group);
  held.room.enter(teacher);
  CHECK(group.latest("seminars")["list"].size() == 2);
  CHECK_FALSE(group.latest("seminars").contains("join"));
  CHECK_FALSE(group.latest("seminar").contains("guide"));
  CHECK(group.latest("state")["stage"] == "open");
  CHECK(teacher.latest("seminars")["join"]["code"] == "AB");
  CHECK(teacher.latest("seminar")["guide"]["sv"] == "# Handledning");
  const Json seminar = group.latest("seminar");
  CHECK(seminar["levers"].size() == 3);
  CHECK(seminar["lenses"].size() == 3);
  CHECK(seminar["lenses"][0]["baseline"].size() == 40);
  CHECK(seminar["lenses"][0]["baseline"][0].size() == seminar["outcomes"].size());
  CHECK(seminar["presets"][0]["steps"][1]["levers"]["stakes"] == 0.8);
  CHECK(seminar["participants"].is_null());
}

TEST_CASE("a run comes week by week, is kept, and is explained") {
  Held held;
  Listener group;
  held.come(group, "Blue");
  held.hear(group, tighten);
  held.wait([&] { return group.count("done") == 1; });
  std::size_t weeks = 0;
  for (const Json& one : group.told) {
    if (one["type"] != "weeks") continue;
    CHECK(one["from"] == weeks);
    weeks += one["values"].size();
  }
  CHECK(weeks == 30);
  CHECK(group.latest("state")["ran"] == 1);
  held.hear(group, R"({"type":"why","outcome":"staff_trust"})");
  held.wait([&] { return group.count("why") == 1; });
  CHECK(group.latest("why")["causes"].size() > 3);
}

TEST_CASE("who comes back with the key is the same group, in the middle of a run too") {
  Held held;
  Listener before, after;
  held.come(before, "Blue");
  const std::string key = before.latest("welcome")["key"];
  held.hear(before, R"({"type":"prediction","curves":{"quality":[0.5,0.25]}})");
  held.hear(before, tighten);
  held.wait([&] { return before.count("weeks") == 2; });
  held.room.leave(before);
  held.room.enter(after);
  held.hear(after, R"({"type":"hello","nickname":"","key":")" + key + "\"}");
  const Json welcome = after.latest("welcome");
  CHECK(welcome["nickname"] == "Blue");
  CHECK(welcome["prediction"]["quality"][1] == 0.25);
  CHECK(welcome["under_way"]["weeks"].size() == 14);
  held.wait([&] { return after.count("done") == 1; });
  Listener later;
  held.room.enter(later);
  held.hear(later, R"({"type":"hello","nickname":"","key":")" + key + "\"}");
  CHECK(later.latest("welcome")["run"]["weeks"].size() == 30);
  CHECK(later.latest("welcome")["run"]["hash"] == after.latest("done")["hash"]);
  CHECK(later.latest("welcome")["under_way"].is_null());
}

TEST_CASE("the wall is the teacher's until it is revealed") {
  Held held;
  Listener blue, green, teacher(true);
  held.room.enter(teacher);
  held.come(blue, "Blue");
  held.come(green, "Green");
  held.hear(blue, tighten);
  held.wait([&] { return blue.count("done") == 1; });
  CHECK(teacher.latest("wall")["part"] == true);
  CHECK(teacher.latest("wall")["groups"][0]["nickname"] == "Blue");
  CHECK(teacher.latest("state")["names"].size() == 2);
  CHECK(green.count("wall") == 0);
  held.hear(teacher, R"({"type":"teach","what":"reveal"})");
  const Json wall = green.latest("wall");
  CHECK(wall["part"] == false);
  REQUIRE(wall["groups"].size() == 2);
  const Json& one = wall["groups"][0]["nickname"] == "Blue" ? wall["groups"][0] : wall["groups"][1];
  CHECK(one["runs"][0]["hash"] == blue.latest("done")["hash"]);
  CHECK(one["runs"][0]["last"].size() == one["runs"][0]["baseline"].size());
}

TEST_CASE("a teacher pauses, goes on, begins a round, changes the seminar and forgets all") {
  Held held;
  Listener group, teacher(true);
  held.room.enter(teacher);
  held.come(group, "Blue");
  held.hear(group, tighten);
  held.hear(teacher, R"({"type":"teach","what":"pause"})");
  CHECK(group.latest("stopped")["run"] == 1);
  held.hear(group, tighten);
  CHECK(group.latest("refused")["why"]["en"] == "the teacher has paused the seminar");
  held.hear(teacher, R"({"type":"teach","what":"start"})");
  held.hear(group, tighten);
  held.wait([&] { return group.count("done") == 1; });
  held.hear(teacher, R"({"type":"teach","what":"next"})");
  CHECK(group.latest("state")["round"] == 2);
  CHECK(group.latest("state")["ran"] == 0);
  CHECK(group.latest("welcome")["run"].is_null());
  held.hear(teacher, R"({"type":"teach","what":"seminar","seminar":1})");
  CHECK(group.latest("seminar")["index"] == 1);
  CHECK(group.latest("state")["round"] == 1);
  held.hear(teacher, R"({"type":"teach","what":"seminar","seminar":2})");
  CHECK(teacher.latest("refused")["why"]["en"] == "there is no such seminar");
  CHECK(Json::parse(held.room.exported())["groups"][0]["runs"][0]["round"] == 1);
  held.hear(teacher, R"({"type":"teach","what":"forget"})");
  CHECK(group.count("forgotten") == 1);
  CHECK(Json::parse(held.room.exported())["groups"].empty());
  held.hear(group, tighten);
  CHECK(group.latest("refused")["why"]["en"] == "choose a name first");
}

TEST_CASE("what a group may not do is refused in words") {
  Held held;
  Listener blue, other;
  held.come(blue, "Blue");
  const auto said = [&](Listener& guest, const std::string& text) {
    held.hear(guest, text);
    return guest.latest("refused")["why"]["en"].get<std::string>();
  };
  held.come(other, "Blue");
  CHECK(other.latest("refused")["why"]["en"] == "another group has this name");
  CHECK(said(other, tighten) == "choose a name first");
  CHECK(said(blue, R"({"type":"teach","what":"reveal"})") == "only the teacher can do that");
  CHECK(said(blue, R"({"type":"why","outcome":"weather"})") ==
        "the causes of this outcome are not known");
  CHECK(said(blue, R"({"type":"why","outcome":"quality"})") ==
        "first run a decision that changes something");
  CHECK(said(blue, R"({"type":"run","lens":"x","steps":[]})") ==
        "there is no such theory of people");
  held.hear(blue, tighten);
  held.wait([&] { return blue.count("done") == 1; });
  CHECK(said(blue, R"({"type":"prediction","curves":{"quality":[0.5,0.6]}})") ==
        "you have already seen what happens in this round");
}

TEST_CASE("a newer order is what a group hears of") {
  Held held;
  Listener group;
  held.come(group, "Blue");
  held.hear(group, tighten);
  held.hear(group, R"({"type":"run","lens":"agency","steps":[]})");
  held.wait([&] { return group.count("done") == 1; });
  CHECK(group.latest("done")["decision"]["lens"] == "agency");
  for (const Json& one : group.told) {
    if (one["type"] == "weeks") CHECK(one["run"] == 2);
  }
}

TEST_CASE("what comes back when the room is gone does no harm") {
  Listener group;
  std::deque<std::function<void()>> posted;
  {
    Held held;
    held.come(group, "Blue");
    held.hear(group, tighten);
    std::unique_lock lock(held.mutex);
    held.changed.wait(lock, [&] { return !held.posted.empty(); });
    posted.swap(held.posted);
  }
  for (const auto& work : posted) work();
  CHECK(group.count("weeks") == 0);
}
