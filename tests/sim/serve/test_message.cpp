#include <catch2/catch.hpp>
#include <string>

#include "sim/serve/message.hpp"

using namespace tillit;

namespace {

bool is_refused(const std::string& text) {
  return std::holds_alternative<Refusal>(message_of(text));
}

std::string many(const std::string& piece, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += piece;
  return all;
}

}  // namespace

TEST_CASE("a run is read with its lens and its steps in order") {
  const GuestMessage message = message_of(
      R"({"type":"run","lens":"agency","steps":[{"from":0,"levers":{"delegate":0.3}},{"from":52,"levers":{"stakes":1}}]})");
  const Order& order = std::get<Order>(message);
  CHECK(order.decision.lens == "agency");
  REQUIRE(order.decision.steps.size() == 2);
  CHECK(order.decision.steps[0].levers[0] == std::pair<std::string, double>{"delegate", 0.3});
  CHECK(order.decision.steps[1].from == 52);
}

TEST_CASE("a prediction is read as curves") {
  const GuestMessage message =
      message_of(R"({"type":"prediction","curves":{"quality":[0.5,0.6,0.75]}})");
  const auto& prediction = std::get<Prediction>(message);
  REQUIRE(prediction.size() == 1);
  CHECK(prediction[0].first == "quality");
  CHECK(prediction[0].second == std::vector<double>{0.5, 0.6, 0.75});
}

TEST_CASE("a teacher's wish, a question, a greeting and a cancellation are read") {
  CHECK(std::get<Teach>(message_of(R"({"type":"teach","what":"seminar","seminar":2})")).seminar ==
        2);
  CHECK(std::get<Teach>(message_of(R"({"type":"teach","what":"reveal"})")).what ==
        Teach::What::reveal);
  CHECK(std::get<Question>(message_of(R"({"type":"why","outcome":"quality"})")).outcome ==
        "quality");
  CHECK(std::get<Hello>(message_of(R"({"type":"hello","nickname":"Åsa","key":""})")).nickname ==
        "Åsa");
  CHECK(std::holds_alternative<Cancel>(message_of(R"({"type":"cancel"})")));
}

TEST_CASE("a name has 1 to 24 characters, counted as people count") {
  const auto hello = [](const std::string& name) {
    return R"({"type":"hello","key":"","nickname":")" + name + "\"}";
  };
  CHECK_FALSE(is_refused(hello(many("å", 24))));
  CHECK(is_refused(hello(many("å", 25))));
  CHECK(is_refused(hello("")));
  CHECK(is_refused(hello("   ")));
  for (const char* control :
       {"\\u0007", "\\n", "\\t", "\\r\\n", "\\u007f", "\\u009b", "\\u202e", "\\u2066"}) {
    CAPTURE(control);
    CHECK(is_refused(hello("a" + std::string(control) + "b")));
  }
  const auto why = std::get<Refusal>(message_of(hello("a\\u202eb"))).why;
  CHECK(why.en == "a name has no control characters");
  CHECK(why.sv == "ett namn har inga styrtecken");
}

TEST_CASE("a key that nobody has lets no other names in") {
  CHECK(is_refused(R"({"type":"hello","key":"x","nickname":"a\u202eb"})"));
  CHECK(is_refused(R"({"type":"hello","key":"x","nickname":" "})"));
  CHECK_FALSE(is_refused(R"({"type":"hello","key":"x","nickname":""})"));
  CHECK_FALSE(is_refused(R"({"type":"hello","key":"x","nickname":"Åsa"})"));
}

TEST_CASE("what is no message of ours is refused, whatever it is") {
  for (const char* text :
       {"",
        "null",
        "[]",
        "{",
        "{}",
        R"({"type":3})",
        R"({"type":"shout"})",
        R"({"type":"run"})",
        R"({"type":"run","lens":"agency","steps":{}})",
        R"({"type":"run","lens":"agency","steps":[{"from":-1,"levers":{}}]})",
        R"({"type":"run","lens":"agency","steps":[{"from":1.5,"levers":{}}]})",
        R"({"type":"run","lens":"agency","steps":[{"from":99999999999999999999,"levers":{}}]})",
        R"({"type":"run","lens":"agency","steps":[{"from":1,"levers":{"a":"b"}}]})",
        R"({"type":"run","lens":"agency","steps":[{"from":1,"levers":{"a":1e999}}]})",
        R"({"type":"prediction","curves":[]})",
        R"({"type":"prediction","curves":{"quality":[1]}})",
        R"({"type":"prediction","curves":{"quality":[1,null]}})",
        R"({"type":"teach","what":"seminar"})",
        R"({"type":"teach","what":"seminar","seminar":-1})",
        "{\"type\":\"hello\",\"key\":\"\",\"nickname\":\"\xff\xfe\"}"}) {
    CAPTURE(text);
    CHECK(is_refused(text));
  }
}

TEST_CASE("changes of course come one after the other, at most four") {
  const auto run = [](const std::string& steps) {
    return R"({"type":"run","lens":"agency","steps":[)" + steps + "]}";
  };
  const auto step = [](int from) {
    return "{\"from\":" + std::to_string(from) + ",\"levers\":{\"stakes\":1}}";
  };
  const auto why = [&](const std::string& text) { return std::get<Refusal>(message_of(text)).why; };
  CHECK(why(run(step(5) + "," + step(5))).en == "changes of course come one after the other");
  CHECK(why(run(step(1) + "," + step(2) + "," + step(3) + "," + step(4) + "," + step(5))).sv ==
        "högst 4 kursändringar");
}

TEST_CASE("what is long or deep is not even parsed") {
  CHECK(std::get<Refusal>(message_of(std::string(longest_message + 1, ' '))).why.en ==
        "the message is too long");
  CHECK(is_refused(many("[", 4000)));
  CHECK(is_refused(R"({"type":"why","outcome":)" + many("[", 4000) + many("]", 4000) + "}"));
}
