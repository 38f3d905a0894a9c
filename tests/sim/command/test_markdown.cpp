#include <catch2/catch.hpp>

#include "sim/command/words/markdown.hpp"

using tillit::MarkdownTable;

TEST_CASE("a table's columns stand under each other, whatever the letters") {
  MarkdownTable table({"värld", "år"});
  table.add({"a", "1"});
  table.add({"längre ord", "12 345"});
  CHECK(table.text() ==
        "| värld      |     år |\n"
        "|------------|-------:|\n"
        "| a          |      1 |\n"
        "| längre ord | 12 345 |\n");
}

TEST_CASE("a table without rows is nothing") { CHECK(MarkdownTable({"a", "b"}).text().empty()); }
