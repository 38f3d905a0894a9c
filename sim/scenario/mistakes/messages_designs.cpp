#include <fmt/format.h>

#include "sim/scenario/mistakes/message_words.hpp"
#include "sim/scenario/words.hpp"

namespace tillit {

Message words_of(const DesignImpossible& m) {
  const std::string given = number_words(m.demand.given);
  const std::string limit = number_words(m.demand.limit);
  const Text counted = count_words(m.demand.given);
  const Text most = count_words(m.demand.limit);
  const std::string& path = m.path;
  switch (m.demand.demand) {
    case DesignDemand::some_factor:
      return {{"the design varies nothing", "försöksplanen varierar ingenting"},
              {},
              {"name at least one number in study.design.over",
               "ange minst ett tal i study.design.over"}};
    case DesignDemand::some_points:
      return {{"the design has no points", "försöksplanen har inga punkter"}, {}, {}};
    case DesignDemand::even_levels:
      return {{fmt::format("levels = {} is not even", given),
               fmt::format("levels = {} är inte jämnt", given)},
              {"2, 4, 6, … " + limit, "2, 4, 6, … " + limit},
              {}};
    case DesignDemand::at_most_factors:
      return {{fmt::format("the method {} cannot vary {} numbers", m.method, counted.en),
               fmt::format("metoden {} kan inte variera {} tal", m.method, counted.sv)},
              {"at most " + most.en, "högst " + most.sv},
              {}};
    case DesignDemand::at_most_points:
      return {
          {fmt::format("the design would have {} points", counted.en),
           fmt::format("försöksplanen skulle få {} punkter", counted.sv)},
          {"at most " + most.en, "högst " + most.sv},
          {"vary fewer numbers, or take fewer steps", "variera färre tal, eller ta färre steg"}};
    case DesignDemand::low_below_high:
      return {{fmt::format("{} goes from {} to {}", path, given, limit),
               fmt::format("{} går från {} till {}", path, given, limit)},
              {"from below to", "from lägre än to"},
              {}};
    case DesignDemand::whole_ends:
      return {{fmt::format("{} takes whole numbers, and {} is none", path, given),
               fmt::format("{} antar heltal, och {} är inget", path, given)},
              {},
              {}};
    case DesignDemand::values_for_grid:
      return {{fmt::format("a grid does not know which values {} takes", path),
               fmt::format("ett rutnät vet inte vilka värden {} antar", path)},
              {},
              {"add steps, or list values", "lägg till steps, eller räkna upp values"}};
    case DesignDemand::no_more_steps:
      return {{fmt::format("{} has {} steps, but only {} whole numbers", path, given, limit),
               fmt::format("{} har {} steg, men bara {} heltal", path, given, limit)},
              {},
              {}};
    case DesignDemand::two_values:
      return {{fmt::format("{} has only one value, so it does not vary", path),
               fmt::format("{} har bara ett värde och varierar alltså inte", path)},
              {},
              {}};
  }
  return {};
}

Message words_of(const ListsDiffer& m) {
  return {
      {fmt::format("{} lists {} values, but {} lists {}", m.path, m.length, m.other,
                   m.other_length),
       fmt::format("{} räknar upp {} värden, men {} räknar upp {}", m.path, m.length, m.other,
                   m.other_length)},
      {},
      {"the first values make the first point, and so on: every list is equally long",
       "de första värdena bildar den första punkten, och så vidare: alla listor är lika långa"}};
}

Message words_of(const SameInAllRuns& m) {
  return {{fmt::format("{} cannot differ between the runs of a study", m.parameter),
           fmt::format("{} kan inte skilja sig mellan körningarna i en studie", m.parameter)},
          {},
          {fmt::format("set it once, as parameters.{}; each other value needs a study of its own",
                       m.parameter),
           fmt::format("ange den en gång, som parameters.{}; varje annat värde kräver en egen "
                       "studie",
                       m.parameter)}};
}

Message words_of(const DesignIgnores& m) {
  return {{fmt::format("{} has no effect with the method {}", m.key, in_marks(m.method)),
           fmt::format("{} saknar verkan med metoden {}", m.key, in_marks(m.method))},
          {},
          {"leave it out", "utelämna den"}};
}

}  // namespace tillit
