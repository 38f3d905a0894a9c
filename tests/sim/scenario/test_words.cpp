#include <catch2/catch.hpp>

#include <limits>

#include "sim/scenario/mistakes/message_words.hpp"
#include "sim/scenario/mistakes/noun_words.hpp"
#include "sim/scenario/words.hpp"

namespace tillit {
namespace {

bool is(const Text& text, const std::string& en, const std::string& sv) {
  return text.in(Language::english) == en && text.in(Language::swedish) == sv;
}

TEST_CASE("every form of a value has a name in both languages") {
  CHECK(is(form(Form::table), "a table", "en tabell"));
  CHECK(is(form(Form::list), "a list", "en lista"));
  CHECK(is(form(Form::list_of_tables), "a list of tables", "en lista av tabeller"));
  CHECK(is(form(Form::text), "text in quotation marks", "text inom citattecken"));
  CHECK(is(form(Form::names), "a name or a list of names", "ett namn eller en lista av namn"));
  CHECK(is(form(Form::whole), "a whole number", "ett heltal"));
  CHECK(is(form(Form::number), "a number", "ett tal"));
  CHECK(is(form(Form::truth), "true or false", "true eller false"));
  CHECK(is(form(Form::date), "a date or a time", "ett datum eller ett klockslag"));
}

TEST_CASE("every kind of range has words in both languages") {
  constexpr double lowest = std::numeric_limits<double>::lowest();
  constexpr double highest = std::numeric_limits<double>::max();
  const auto range = [](double least, double most, bool excluded = false) {
    return range_words(least, most, excluded, "1");
  };
  CHECK(is(range(lowest, highest), "any number", "vilket tal som helst"));
  CHECK(is(range(2, highest), "at least 2", "minst 2"));
  CHECK(is(range(2, highest, true), "above 2", "över 2"));
  CHECK(is(range(lowest, 5), "at most 5", "högst 5"));
  CHECK(is(range(2, 5), "2 to 5", "2 till 5"));
  CHECK(is(range(2, 5, true), "above 2, at most 5", "över 2, högst 5"));
}

// Those that a scenario cannot break, or only by being very long.
TEST_CASE("what any design demands has words in both languages") {
  const auto told = [](DesignDemand demand, double given, double limit) {
    const UnmetDemand unmet{demand, 0, given, limit};
    return words_of(DesignImpossible{unmet, "saltelli", "parameters.size"});
  };
  const Message none = told(DesignDemand::some_points, 0, 1);
  CHECK(is(none.text, "the design has no points", "försöksplanen har inga punkter"));
  const Message many = told(DesignDemand::at_most_factors, 2000, 1833);
  CHECK(is(many.text, "the method saltelli cannot vary 2,000 numbers",
           "metoden saltelli kan inte variera 2\u00a0000 tal"));
  CHECK(is(many.allowed, "at most 1,833", "högst 1\u00a0833"));
  const Message between = told(DesignDemand::whole_ends, 0.5, 0);
  CHECK(is(between.text, "parameters.size takes whole numbers, and 0.5 is none",
           "parameters.size antar heltal, och 0.5 är inget"));
}

}  // namespace
}  // namespace tillit
