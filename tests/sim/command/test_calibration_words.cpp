#include <catch2/catch.hpp>

#include "sim/command/calibration/calibration_table.hpp"

using namespace tillit;

TEST_CASE("why a calibration ended is told in both languages") {
  using Told = std::array<std::string, 2>;
  const auto told = [](Ending ending) {
    return Told{ending_words(ending, Language::english), ending_words(ending, Language::swedish)};
  };
  CHECK(told(Ending::all_within) == Told{"every point kept lies within every band",
                                         "alla punkter som behölls ligger inom alla band"});
  CHECK(told(Ending::settled) == Told{"hardly any new point came nearer the targets",
                                      "knappt någon ny punkt kom närmare målen"});
  CHECK(told(Ending::generations) ==
        Told{"as many generations as were asked for", "så många generationer som begärdes"});
  CHECK(told(Ending::nothing_to_keep) == Told{"no point could be compared with the targets",
                                              "ingen punkt gick att jämföra med målen"});
}
