#include "sim/command/words/counted.hpp"

#include "sim/command/words/numbers.hpp"

namespace tillit {
namespace {

struct ThingWords {
  Text one, many;
};

ThingWords words_of(Thing thing) {
  switch (thing) {
    case Thing::run:
      return {{"run", "körning"}, {"runs", "körningar"}};
    case Thing::lens:
      return {{"lens", "synsätt"}, {"lenses", "synsätt"}};
    case Thing::variant:
      return {{"variant", "variant"}, {"variants", "varianter"}};
    case Thing::replication:
      return {{"replication", "upprepning"}, {"replications", "upprepningar"}};
    case Thing::point:
      return {{"point of the design", "punkt i försöksplanen"},
              {"points of the design", "punkter i försöksplanen"}};
    case Thing::principal:
      return {{"principal", "huvudman"}, {"principals", "huvudmän"}};
    case Thing::agent:
      return {{"agent", "agent"}, {"agents", "agenter"}};
    case Thing::week:
      return {{"week", "vecka"}, {"weeks", "veckor"}};
    case Thing::thread:
      return {{"thread", "tråd"}, {"threads", "trådar"}};
    case Thing::error:
      return {{"error", "fel"}, {"errors", "fel"}};
    case Thing::warning:
      return {{"warning", "varning"}, {"warnings", "varningar"}};
    case Thing::difference:
      return {{"difference", "skillnad"}, {"differences", "skillnader"}};
    case Thing::shard:
      return {{"shard", "delstudie"}, {"shards", "delstudier"}};
    case Thing::process:
      return {{"process", "process"}, {"processes", "processer"}};
  }
  return {};
}

}  // namespace

std::string counted(double count, Thing thing, Language language) {
  const ThingWords words = words_of(thing);
  return rounded(count, language) + " " + (count == 1 ? words.one : words.many).in(language);
}

std::string counted_replications(const Scenario& scenario, Language language) {
  const std::string count = counted(scenario.replications, Thing::replication, language);
  const Text up_to{"up to ", "högst "};
  return scenario.until ? up_to.in(language) + count : count;
}

}  // namespace tillit
