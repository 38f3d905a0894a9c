#include <catch2/catch.hpp>
#include <fstream>

#include "tests/sim/scenario/small_model.hpp"
#include "tests/sim/store/scratch_folder.hpp"

namespace tillit {
namespace {

const std::string reform = R"(
[[variant]]
name = "trial"
measure = [{ levers = { delegate = 0.5 } }]
)";

const Design& design_of(const Answer& answer) {
  REQUIRE(answer.read);
  REQUIRE(answer.scenario().design);
  return *answer.scenario().design;
}

TEST_CASE("a grid has every combination of values, the last number fastest") {
  const Answer answer = read_small(R"(
[study.design]
method = "grid"
over.parameters.rate = { from = 0, to = 1, steps = 3 }
over.levers.delegate = { values = [-0.5, 0.5] }
)");
  const Design& design = design_of(answer);
  CHECK(answer.english() == "");
  CHECK(design.points == Points{{0, -0.5}, {0, 0.5}, {0.5, -0.5}, {0.5, 0.5}, {1, -0.5}, {1, 0.5}});
  CHECK(design.varied[0].path == "parameters.rate");
  CHECK(design.varied[0].name == "rate");
  CHECK(design.varied[1].what == Varied::What::lever);
}

TEST_CASE("everything that a scenario holds numbers of can be varied") {
  const Answer right = read_small(R"(
population = { kind = "synthetic" }
[study.design]
method = "listed"
[study.design.over]
parameters.cycle = { values = [52] }
levers.delegate = { values = [0.1] }
variants.trial.delegate = { values = [0.4] }
sectors.school.teams = { values = [3] }
mechanisms.strain = { values = [0] }
population.principals = { values = [7] }
population.scale = { values = [0.5] }
)" + reform);
  const Design& design = design_of(right);
  CHECK(right.english() == "");
  CHECK(design.points == Points{{52, 0.1, 0.4, 3, 0, 7, 0.5}});
  CHECK(design.varies_principals());
  CHECK_FALSE(right.scenario().records_principals());
  // Two numbers of the same name stand with their whole path in files.
  CHECK(design.varied[1].name == "levers_delegate");
  CHECK(design.varied[2].name == "variants_trial_delegate");
}

TEST_CASE("an ablation has a point with every mechanism that is on, and one without each") {
  const Answer answer = read_small("study.design.method = \"ablation\"\n");
  CHECK(design_of(answer).points == Points{{1, 1}, {0, 1}, {1, 0}});
  CHECK(design_of(answer).labels ==
        std::vector<std::string>{"everything", "without gaming", "without strain"});
  const Answer less = read_small("study.design.method = \"ablation\"\nmechanisms.gaming = false\n");
  CHECK(design_of(less).points == Points{{1}, {0}});
}

TEST_CASE("points can be listed in a file whose columns are paths") {
  const sample::ScratchFolder folder;
  std::ofstream(folder / "points.csv") << "parameters.rate,levers.delegate\n0.1,-0.5\n0.2,1\n";
  std::ofstream(folder / "small.toml")
      << "study.design = { method = \"listed\", file = \"points.csv\" }\n";
  const Answer answer = read_small_file((folder / "small.toml").string());
  CHECK(design_of(answer).points == Points{{0.1, -0.5}, {0.2, 1}});

  std::ofstream(folder / "points.csv") << "parameters.rat,parameters.cycle\n0.1,50.5\n0.2,x\n";
  const Answer wrong = read_small_file((folder / "small.toml").string());
  CHECK(wrong.codes() == std::vector<std::string>{"S009", "S007", "S025"});
}

TEST_CASE("the resolved scenario has the same points, whatever they were made from") {
  const sample::ScratchFolder folder;
  std::ofstream(folder / "points.csv") << "parameters.rate,levers.delegate\n0.1,-0.5\n0.2,1\n";
  for (const std::string& method :
       {std::string("method = \"sobol\"\npoints = 5"),
        std::string("method = \"latin_hypercube\"\npoints = 4"),
        std::string("method = \"morris\"\ntrajectories = 2\nlevels = 6"),
        std::string("method = \"saltelli\"\nbase_points = 4\nsecond_order = true"),
        std::string("method = \"listed\"\nfile = \"points.csv\""),
        std::string("method = \"ablation\"")}) {
    CAPTURE(method);
    const bool ranges =
        method.find("listed") == std::string::npos && method.find("ablation") == std::string::npos;
    std::ofstream(folder / "small.toml")
        << "[study.design]\n"
        << method << "\n"
        << (ranges ? "over.parameters.rate = { from = 0.1, to = 0.7 }\n"
                     "over.variants.trial.delegate = { values = [0, 0.3, 1] }\n"
                   : "")
        << reform;
    const Answer first = read_small_file((folder / "small.toml").string());
    const Design& design = design_of(first);
    const Answer again = read_small(first.read->resolved);
    CHECK(design_of(again).points == design.points);
    CHECK(design_of(again).settings == design.settings);
    CHECK(again.read->resolved == first.read->resolved);
  }
}

TEST_CASE("a parameter that a design varies may not break what must hold with another") {
  const Answer answer = read_small(R"(
[study]
lenses = ["balanced", "strict"]
[study.design]
method = "listed"
over.parameters.cycle = { values = [10, 6] }
)");
  REQUIRE(answer.codes() == std::vector<std::string>{"S032"});
  const auto told = std::get<ImpossibleTogether>(answer.mistakes.sorted()[0].mistake);
  CHECK(told.point == 1);
  CHECK(told.lens == "strict");
}

TEST_CASE("a design counts towards the most runs a study may have") {
  const Answer answer = read_small(R"(
[study]
replications = 1000
[study.design]
method = "sobol"
points = 1001
over.parameters.rate = { from = 0, to = 1 }
)");
  CHECK(answer.codes() == std::vector<std::string>{"S019"});
}

}  // namespace
}  // namespace tillit
