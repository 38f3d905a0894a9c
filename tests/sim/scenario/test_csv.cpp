#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "models/governance/population/principals.hpp"
#include "sim/scenario/tree/csv.hpp"

namespace tillit {
namespace {

using Codes = std::vector<std::string>;

std::string file_with(const std::string& text) {
  const auto path = std::filesystem::temp_directory_path() / "tillit_csv_test.csv";
  std::ofstream(path, std::ios::binary) << text;
  return path.string();
}

Codes codes(const Mistakes& mistakes) {
  Codes all;
  for (const PlacedMistake& one : mistakes.sorted()) all.push_back(code_of(one.mistake));
  return all;
}

const std::vector<Sector> sectors = {{"care", {}, {}}, {"school", {}, {}}, {"health", {}, {}}};

TEST_CASE("cells, quotation marks, and both kinds of line end are read") {
  Mistakes mistakes;
  const auto table =
      CsvTable::read(file_with("a,b\r\n\"x, \"\"y\"\"\",2.5\r\n\r\n\"\",0"), mistakes);
  REQUIRE(table);
  CHECK(mistakes.empty());
  REQUIRE(table->rows() == 2);
  CHECK(table->cell(0, 0).text == "x, \"y\"");
  CHECK(table->number(0, 1, mistakes) == 2.5);
  CHECK(table->cell(1, 0).text == "");
}

TEST_CASE("what is wrong in a table is told with line and column") {
  Mistakes mistakes;
  const auto table = CsvTable::read(file_with("a,b\n1,2,3\nå,x\n\"open,1\n"), mistakes);
  REQUIRE(table);
  table->number(0, 1, mistakes);
  table->column("c", mistakes);
  CHECK(codes(mistakes) == Codes{"S026", "S027", "S025", "S030", "S027"});
  const Place cell = mistakes.sorted()[2].place;
  CHECK(cell.line == 3);
  CHECK(cell.column == 3);
}

TEST_CASE("a table that is not there, or empty, is told or empty") {
  Mistakes missing;
  CHECK_FALSE(CsvTable::read("/nowhere/at/all.csv", missing));
  CHECK(codes(missing) == Codes{"S002"});
  Mistakes empty;
  const auto table = CsvTable::read(file_with(""), empty);
  REQUIRE(table);
  CHECK(table->rows() == 0);
}

TEST_CASE("Sweden has 290 municipalities and 21 regions with their own staff") {
  Mistakes mistakes;
  const auto all = governance::swedish_principals(sectors, {0.45, 0.35}, mistakes);
  CHECK(mistakes.empty());
  REQUIRE(all.size() == 311);
  double care = 0;
  double school = 0;
  double health = 0;
  double inhabitants = 0;
  for (const Principal& one : all) {
    care += one.staff[0];
    school += one.staff[1];
    health += one.staff[2];
    if (one.kind == "municipality") inhabitants += one.inhabitants;
  }
  CHECK(care == Approx(0.35 * 757804));
  CHECK(school == Approx(0.45 * 757804));
  CHECK(health == 266742);
  CHECK(inhabitants == 10587710);
  CHECK(all[0].name == "Upplands Väsby");
  CHECK(all[0].group == "A2");
  CHECK(all[310].kind == "region");
  CHECK(all[310].group == "region");
}

TEST_CASE("principals without work in the chosen sectors are left out") {
  Mistakes mistakes;
  const std::vector<Sector> health = {{"health", {}, {}}};
  CHECK(governance::swedish_principals(health, {}, mistakes).size() == 21);
}

TEST_CASE("synthetic principals have codes that sort as their numbers") {
  const auto all = governance::synthetic_principals(40);
  CHECK(all.front().code == "P001");
  CHECK(all.back().code == "P040");
  CHECK(all.back().name == "Principal 40");
  CHECK(governance::synthetic_principals(1000).front().code == "P0001");
}

}  // namespace
}  // namespace tillit
