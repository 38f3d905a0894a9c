#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "models/governance/population/principals.hpp"
#include "sim/scenario/limits.hpp"
#include "sim/scenario/mistakes/report.hpp"
#include "sim/scenario/tree/csv.hpp"
#include "sim/scenario/tree/csv_splitter.hpp"

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

/// What reading a table tells first, without the file's name.
std::string told(const std::string& text, Language language) {
  Mistakes mistakes;
  CsvTable::read(file_with(text), mistakes);
  const std::string all = as_text(mistakes, language, false);
  const std::string line = all.substr(0, all.find('\n'));
  return line.substr(line.find(".csv:") + 5);
}

TEST_CASE("a cell holds what a text of a scenario may hold") {
  for (const char* cell : {"\x1b]0;owned\x07", "\xc2\x9bm", "\xe2\x80\xae", "a\rb", "\"\x01\""}) {
    CAPTURE(cell);
    const std::string text = "a,name\n1," + std::string(cell) + "\n";
    CHECK(told(text, Language::english) == "2:3: error S046: name holds a control character");
    CHECK(told(text, Language::swedish) == "2:3: fel S046: name innehåller ett styrtecken");
  }
  CHECK(told("a,b\x07\n", Language::english) == "1:3: error S046: b� holds a control character");
  Mistakes none;
  CHECK(CsvTable::read(file_with("a\nå\tä\n"), none)->cell(0, 0).text == "å\tä");
  CHECK(none.empty());
}

TEST_CASE("a cell is no longer than a text of a scenario may be") {
  const std::string longest(Limits::text_length, 'x');
  Mistakes none;
  CHECK(CsvTable::read(file_with("a\n" + longest + "\n"), none)->rows() == 1);
  CHECK(none.empty());
  CHECK(told("a\n" + longest + "x\n", Language::english) ==
        "2:1: error S029: a is too long (10001 characters)");
  CHECK(told("a\n" + longest + "x\n", Language::swedish) ==
        "2:1: fel S029: a är för lång (10001 tecken)");
  CHECK(told(longest + "x\n", Language::english) ==
        "1:1: error S029: " + std::string(64, 'x') + "… is too long (10001 characters)");
}

TEST_CASE("of a row with too many cells only their number is kept") {
  const std::string many(2'000'000, ',');
  CHECK(told(many + "\n", Language::english) == "1:1: error S019: too many columns: 2,000,001");
  CHECK(told("a,b\n" + many, Language::english) ==
        "2:1: error S027: the row has 2000001 cells, but the file has 2 columns");
  const auto source = std::make_shared<SourceText>();
  source->text = many + "\n1,2\n";
  Mistakes none;
  CsvSplitter splitter(source, none);
  std::size_t cells = 0;
  CHECK(splitter.row(cells).size() == Limits::columns + 1);
  CHECK(cells == 2'000'001);
  CHECK(splitter.row(cells).size() == 2);
  CHECK(cells == 2);
}

TEST_CASE("columns that are not separated by commas are told once, at the header") {
  const auto all_codes = [](const std::string& text) {
    Mistakes mistakes;
    CHECK_FALSE(CsvTable::read(file_with(text), mistakes));
    return codes(mistakes);
  };
  const std::string spreadsheet = "code;name;staff_care\r\n1;Norrby;0,5\r\n2;Söderby;1,5\r\n";
  CHECK(all_codes(spreadsheet) == Codes{"S047"});
  CHECK(all_codes("\"code\";\"name\"\n\"1\";\"Norrby\"\n") == Codes{"S047"});
  CHECK(told(spreadsheet, Language::english) ==
        "1:1: error S047: the columns are separated by semicolons");
  CHECK(told(spreadsheet, Language::swedish) ==
        "1:1: fel S047: kolumnerna är åtskilda av semikolon");
  CHECK(told("a\tb\n1\t2\n", Language::english) ==
        "1:1: error S047: the columns are separated by tabs");
  CHECK(told("a\tb\n1\t2\n", Language::swedish) ==
        "1:1: fel S047: kolumnerna är åtskilda av tabbar");
  Mistakes none;
  CHECK(CsvTable::read(file_with("a,b;c\n1,2\n"), none)->header()[1].text == "b;c");
  CHECK(none.empty());
}

TEST_CASE("a column that is called otherwise is told where it stands") {
  Mistakes mistakes;
  const auto table = CsvTable::read(file_with("code,staff_skola\n1,2\n"), mistakes);
  REQUIRE(table);
  CHECK_FALSE(table->column("staff_school", mistakes));
  const std::string english = as_text(mistakes, Language::english, false);
  CHECK(english.find(".csv:1:6: error S026: the column \"staff_school\" is missing") !=
        std::string::npos);
  CHECK(english.find("the file has \"staff_skola\"; should it be called \"staff_school\"?") !=
        std::string::npos);
  CHECK(as_text(mistakes, Language::swedish, false)
            .find("filen har \"staff_skola\"; ska den heta \"staff_school\"?") !=
        std::string::npos);
}

TEST_CASE("one cell and one column are said in the singular") {
  CHECK(told("a\n1,2\n", Language::english) ==
        "2:1: error S027: the row has 2 cells, but the file has 1 column");
  CHECK(told("a\n1,2\n", Language::swedish) ==
        "2:1: fel S027: raden har 2 celler, men filen har 1 kolumn");
  CHECK(told("a,b\n1\n", Language::swedish) ==
        "2:1: fel S027: raden har 1 cell, men filen har 2 kolumner");
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
