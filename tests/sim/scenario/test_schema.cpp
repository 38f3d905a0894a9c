#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "sim/scenario/shape/scenario_shape.hpp"
#include "sim/scenario/shape/schema.hpp"
#include "tests/sim/scenario/small_model.hpp"

namespace tillit {
namespace {

using Json = nlohmann::json;

/// Every place a value can stand in, as a path; * for names and list elements.
void collect(const Json& schema, const std::string& path, std::set<std::string>& paths) {
  if (schema.contains("properties")) {
    for (const auto& [key, value] : schema["properties"].items()) {
      collect(value, path + "." + key, paths);
    }
  } else if (schema.contains("patternProperties")) {
    collect(schema["patternProperties"].begin().value(), path + ".*", paths);
  } else if (schema.contains("items") && schema["items"].contains("properties")) {
    collect(schema["items"], path + "[]", paths);
  } else {
    paths.insert(path);
  }
}

void collect(const Shape& shape, const std::string& path, std::set<std::string>& paths) {
  if (shape.form == Form::list_of_tables) {
    collect(*shape.item, path + "[]", paths);
  } else if (shape.form == Form::table && shape.item) {
    collect(*shape.item, path + ".*", paths);
  } else if (shape.form == Form::table) {
    for (const Field& field : shape.fields) collect(field.shape, path + "." + field.key, paths);
  } else {
    paths.insert(path);
  }
}

Json schema() {
  const Shape shape = scenario_shape(small_models()[0]->declaration(), {"small"});
  return Json::parse(json_schema(shape, Language::english));
}

TEST_CASE("the schema and the check know the same keys") {
  std::set<std::string> in_schema;
  std::set<std::string> in_check;
  collect(schema(), "", in_schema);
  collect(scenario_shape(small_models()[0]->declaration(), {"small"}), "", in_check);
  CHECK(in_schema == in_check);
  CHECK(in_schema.count(".parameters.cycle") == 1);
  CHECK(in_schema.count(".variant[].measure[].where.among.groups") == 1);
}

TEST_CASE("every key is read: a value at its place changes the scenario or is refused") {
  const std::string usual = read_small("").read->resolved;
  const std::vector<std::pair<std::string, std::string>> values = {
      {"title.en", "\"x\""},
      {"title.sv", "\"x\""},
      {"purpose.en", "\"x\""},
      {"purpose.sv", "\"x\""},
      {"source.en", "\"x\""},
      {"source.sv", "\"x\""},
      {"look_at.en", "\"x\""},
      {"look_at.sv", "\"x\""},
      {"population.kind", "\"synthetic\""},
      {"population.scale", "0.5"},
      {"population.sectors", "[\"care\"]"},
      {"run.burn_in", "3"},
      {"run.weeks", "3"},
      {"run.seed", "3"},
      {"study.replications", "3"},
      {"study.lenses", "[\"strict\"]"},
      {"study.until.outcome", "\"quality\""},
      {"study.until.paired_half_width", "0.1"},
      {"study.until.min", "3"},
      {"study.until.max", "3"},
      {"parameters.rate", "0.7"},
      {"parameters.cycle", "7"},
      {"parameters.size", "7"},
      {"levers.delegate", "0.5"},
      {"levers.grants", "0.5"},
      {"levers.staffing", "0.9"},
      {"mechanisms.gaming", "false"},
      {"mechanisms.strain", "false"},
      {"record.every", "3"},
      {"record.principals", "false"},
      {"study.design", "{ method = \"ablation\" }"},
      {"lenses.balanced.rate", "0.6"},
      {"lenses.balanced.cycle", "6"},
      {"lenses.balanced.size", "6"},
      {"lenses.balanced.label.en", "\"x\""},
      {"lenses.balanced.based_on", "\"strict\""},
      {"lenses.balanced.label.sv", "\"x\""},
      {"sectors.care.clients", "7"},
      {"sectors.care.teams", "7"},
      {"sectors.care.label.en", "\"x\""},
      {"sectors.care.label.sv", "\"x\""},
      {"extends", "\"nowhere.toml\""},
      {"model", "\"other\""},
      {"population.file", "3"},
      {"population.principals", "0"},
      {"variant", "[{ name = \"x\", label.en = \"x\" }]"}};
  std::set<std::string> tried;
  for (const auto& [path, value] : values) {
    CAPTURE(path, value);
    const Answer answer = read_small(path + " = " + value + "\n");
    CHECK((!answer.read || answer.read->resolved != usual));
    tried.insert(path);
  }
  std::set<std::string> known;
  collect(schema(), "", known);
  for (const std::string& path : known) {
    std::string concrete = path.substr(1);
    for (const auto& [prefix, name] : {std::pair{"sectors.", "care"}, {"lenses.", "balanced"}}) {
      const bool open = concrete.rfind(prefix, 0) == 0;
      const std::size_t star = concrete.find('*');
      if (open && star != std::string::npos) concrete.replace(star, 1, name);
    }
    if (concrete.rfind("variant", 0) == 0) concrete = "variant";
    if (concrete.rfind("study.design.", 0) == 0) concrete = "study.design";
    if (concrete.rfind("calibration.", 0) == 0) continue;  // test_calibration.cpp tries them
    // tests/sim/validation and the golden texts of 50_validation.toml try these.
    if (concrete.rfind("validation.", 0) == 0) continue;
    CAPTURE(concrete);
    CHECK(tried.count(concrete) == 1);
  }
}

TEST_CASE("the schema carries meaning, unit, range and default") {
  const Json cycle = schema()["properties"]["parameters"]["properties"]["cycle"];
  CHECK(cycle["description"] == "how long (weeks); size at most cycle");
  CHECK(cycle["type"] == "integer");
  CHECK(cycle["default"] == 208);
  CHECK(cycle["minimum"] == 1);
  CHECK(cycle["maximum"] == 1040);
  const Json scale = schema()["properties"]["population"]["properties"]["scale"];
  CHECK(scale["exclusiveMinimum"] == true);
}

}  // namespace
}  // namespace tillit
