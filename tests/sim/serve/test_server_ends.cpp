#include <catch2/catch.hpp>
#include <csignal>

#include "sim/serve/server.hpp"
#include "tests/sim/serve/small_seminar.hpp"

using namespace tillit;

TEST_CASE("who is asked to end before the room is open ends well, and at once") {
  for (const int asked : {SIGINT, SIGTERM}) {
    Serving serving;
    serving.page = "scenarios/seminars";  // any folder
    Server server(serving);
    REQUIRE(std::raise(asked) == 0);
    server.run({{small_seminar(), {}}}, {});
  }
  SUCCEED("it came back from both");
}
