#include <catch2/catch.hpp>

#include "sim/command/pages/filled_page.hpp"

using namespace tillit;

namespace {

std::optional<std::string> known_table(const std::string& name, Language language) {
  if (name != "levers") return std::nullopt;
  return language == Language::swedish ? "| styrmedel |\n" : "| lever |\n";
}

std::string filled(std::string_view page) {
  return std::get<std::string>(filled_page(page, known_table));
}

PageFault fault_of(std::string_view page) {
  return std::get<PageFault>(filled_page(page, known_table));
}

}  // namespace

TEST_CASE("what stands between marks is replaced, and nothing else") {
  const std::string page =
      "# A page\n\n<!-- tillit odd: levers -->\nold\nolder\n<!-- end -->\n\nwords <!-- end --> "
      "on\n";
  const std::string renewed =
      "# A page\n\n<!-- tillit odd: levers -->\n| lever |\n<!-- end -->\n\nwords <!-- end --> on\n";
  CHECK(filled(page) == renewed);
  CHECK(filled(renewed) == renewed);
}

TEST_CASE("a table is in the language its mark names, English if none") {
  CHECK(filled("<!-- tillit odd: levers sv -->\n<!-- end -->\n") ==
        "<!-- tillit odd: levers sv -->\n| styrmedel |\n<!-- end -->\n");
  CHECK(mark_above("levers", Language::swedish) == "<!-- tillit odd: levers sv -->");
  CHECK(mark_above("levers", Language::english) == "<!-- tillit odd: levers -->");
}

TEST_CASE("a mark in the middle of a sentence is words") {
  const std::string page =
      "<!-- tillit odd: levers -->\n| lever |\n<!-- end -->\n"
      "Write `<!-- tillit odd: lenses -->` above a table.\n";
  CHECK(filled(page) == page);
}

TEST_CASE("a page whose last line has no end is filled as it stands") {
  CHECK(filled("<!-- tillit odd: levers -->\n<!-- end -->") ==
        "<!-- tillit odd: levers -->\n| lever |\n<!-- end -->");
}

TEST_CASE("what is wrong with a page is told with its line") {
  using Kind = PageFault::Kind;
  const PageFault unknown = fault_of("\n<!-- tillit odd: leavers -->\n<!-- end -->\n");
  CHECK(unknown.kind == Kind::unknown_table);
  CHECK(unknown.line == 2);
  CHECK(unknown.name == "leavers");
  const PageFault endless = fault_of("<!-- tillit odd: levers -->\nwords\n");
  CHECK(endless.kind == Kind::never_ends);
  CHECK(endless.line == 1);
  const PageFault nested =
      fault_of("<!-- tillit odd: levers -->\n<!-- tillit odd: levers -->\n<!-- end -->\n");
  CHECK(nested.kind == Kind::never_ends);
  CHECK(nested.line == 1);
  CHECK(fault_of("only words\n").kind == Kind::no_marks);
  CHECK(fault_of("").kind == Kind::no_marks);
}
