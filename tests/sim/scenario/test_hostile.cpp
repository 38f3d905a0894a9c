#include <catch2/catch.hpp>

#include "sim/scenario/limits.hpp"
#include "sim/scenario/printable.hpp"
#include "tests/sim/scenario/told_words.hpp"

namespace tillit {
namespace {

using Codes = std::vector<std::string>;

std::string repeated(const std::string& part, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += part;
  return all;
}

TEST_CASE("nothing nested deeply reaches the parser") {
  CHECK(read_small("x = " + std::string(100000, '[')).codes() == Codes{"S021"});
  CHECK(read_small("x = " + repeated("{a=", 100000)).codes() == Codes{"S021"});
  CHECK(read_small(repeated("a.", 200000) + "b = 1").codes() == Codes{"S021"});
  CHECK(read_small("[" + repeated("a.", 200000) + "b]").codes() == Codes{"S021"});
  CHECK(read_small("", {repeated("a.", 100000) + "b=1"}).codes() == Codes{"S021"});
}

TEST_CASE("a long text that ends in marks of its own hides nothing behind it") {
  const std::string deep = repeated("a.", 100000) + "b";
  for (const char* text : {R"("""a"""")", R"("""a""""")", R"("""""""")", "'''a''''", "'''a'''''"}) {
    CAPTURE(text);
    CHECK(read_small("x = [" + std::string(text) + ", {" + deep + " = 1}]").codes() ==
          Codes{"S021"});
    CHECK(read_small("purpose.en = " + std::string(text) + "\n").codes().empty());
  }
}

TEST_CASE("dots and brackets in texts and comments are no depth") {
  CHECK(read_small("purpose.en = \"" + repeated("..[{", 100) + "\"\n").codes().empty());
  CHECK(read_small("# " + repeated("..[{", 100) + "\n").codes().empty());
  CHECK(read_small("purpose.en = '''\n" + repeated("..[{\"\n", 100) + "'''\n").codes().empty());
}

TEST_CASE("a table header without a name is answered, not asserted") {
  for (const char* text :
       {"[= 1", "[.a]",  "[[=",  "  [ = ]", "[ö]",  "x = 1\n[,]", "[",    "[[",
        "[]",   "[ # a", "[[[a", "[ [a]]",  "[[ ]", "[]]",        "[\n=", "x = [\n[=]]",
        "[a.]", "[a.=]", "[a",   "a.",      "a.=1", ".a=1"}) {
    CAPTURE(text);
    CHECK(read_small(text).codes() == Codes{"S001"});
  }
  CHECK(read_small("study.lenses = [\n[1]\n]").codes() == Codes{"S004"});
}

TEST_CASE("huge lists and many mistakes are answered in bounded space") {
  const Answer list = read_small("study.lenses = [" + repeated("\"x\",", 200000) + "]");
  CHECK(list.codes() == Codes{"S029"});
  std::string keys;
  for (int i = 0; i < Limits::keys; ++i) keys += "k" + std::to_string(i) + " = 1\n";
  const Answer many = read_small(keys);
  CHECK(many.mistakes.errors() == Limits::keys);
  CHECK(many.codes().size() == Mistakes::kept_at_most);
  CHECK(many.english().size() < 100000);
}

TEST_CASE("numbers at the ends of their kinds are told, not computed with") {
  for (const char* value : {"nan", "inf", "-inf", "1e308", "-1e308", "1e-320", "0.0", "-0.0",
                            "9223372036854775807", "-9223372036854775808"}) {
    CAPTURE(value);
    const std::string text = value;
    CHECK(read_small("[run]\nweeks = " + text + "\n").mistakes.errors() == 1);
    const Answer draw = read_small(
        "[[variant]]\nname = \"x\"\nmeasure = [{ levers = { grants = 0 }, where = { "
        "draw = " +
        text + ", how = \"random\" } }]\n");
    CHECK(draw.mistakes.errors() == 1);
  }
}

TEST_CASE("texts that are not text are told") {
  CHECK(read_small("purpose.en = \"\xff\xfe\"\n").codes() == Codes{"S001"});
  CHECK(read_small(std::string("\0\0\0", 3)).codes() == Codes{"S001"});
  const Answer long_name = read_small("[[variant]]\nname = \"" + std::string(50000, 'x') + "\"\n");
  CHECK(long_name.codes() == Codes{"S029"});
  const Answer key = read_small(std::string(50000, 'k').append(" = 1\n"));
  CHECK(key.english().size() < 2000);
  const Answer control = read_small("\"a\\u001b[31mb\" = 1\n");
  CHECK(control.english().find('\033') == std::string::npos);
}

TEST_CASE("every key of the wrong kind is told, whatever stands there") {
  for (const char* key : {"title", "model", "extends", "population", "sectors", "run", "study",
                          "lenses", "parameters", "levers", "mechanisms", "record", "variant"}) {
    CAPTURE(key);
    for (const char* value : {"1", "\"x\"", "true", "[1]", "[[]]", "{ x = 1 }", "1979-05-27"}) {
      CAPTURE(value);
      CHECK(read_small(std::string(key) + " = " + value + "\n").mistakes.errors() > 0);
    }
  }
}

void check_words(const Answer& answer, const std::string& en, const std::string& sv) {
  CHECK(first_line(answer, Language::english) == "small.toml:" + en);
  CHECK(first_line(answer, Language::swedish) == "small.toml:" + sv);
}

TEST_CASE("what is too many is told word for word") {
  std::string keys;
  for (int i = 0; i <= Limits::keys; ++i) keys += "k" + std::to_string(i) + "=1\n";
  check_words(read_small("[parameters]\n" + keys),
              "1:1: error S019: too many keys in one table: 10,001",
              "1:1: fel S019: för många nycklar i en tabell: 10\u00a0001");
  check_words(read_small("x=[" + repeated("1,", Limits::values) + "]"),
              "1:4000001: error S019: too many values in one text: 2,000,001",
              "1:4000001: fel S019: för många värden i en text: 2\u00a0000\u00a0001");
  std::string sectors;
  for (int i = 0; i <= Limits::sectors; ++i) {
    sectors += "[sectors.s" + std::to_string(i) + "]\nclients=2\nteams=3\n";
  }
  check_words(read_small(sectors), "1:2: error S019: too many sectors: 65",
              "1:2: fel S019: för många sektorer: 65");
  check_words(read_small(repeated("[[variant]]\nname=\"a\"\n", Limits::variants + 1)),
              "1:3: error S019: too many variants: 257", "1:3: fel S019: för många varianter: 257");
}

TEST_CASE("a text that would move the cursor is refused") {
  for (const char* text : {"\\u001b[2J", "\\u0007", "\\u009b31m", "\\u202e", "\\r"}) {
    CAPTURE(text);
    CHECK(read_small("title.en = \"" + std::string(text) + "\"\n").codes() == Codes{"S046"});
  }
  CHECK(read_small("title.en = \"a\\tb\\nc åäö\"\n").codes().empty());
}

TEST_CASE("what can be shown is shown as it is, and nothing else is") {
  CHECK(is_printable("Malmö, 100 €, 𝄞\n\tand more\r\n"));
  CHECK(printable("\x1b[2J") == "�[2J");
  CHECK(printable("a\xc2\x9b"
                  "b\xe2\x80\xae"
                  "c\x7f") == "a�b�c�");
  for (const char* none :
       {"\xff", "\xc3", "\xc0\xaf", "\xe0\x80\x80", "\xed\xa0\x80", "\xf5\x80\x80\x80", "\x80"}) {
    CHECK_FALSE(is_utf8(none));
  }
}

}  // namespace
}  // namespace tillit
