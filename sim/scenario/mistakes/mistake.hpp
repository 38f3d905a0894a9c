#pragma once

#include <string>
#include <variant>

#include "sim/scenario/mistakes/file_mistake.hpp"
#include "sim/scenario/mistakes/key_mistake.hpp"
#include "sim/scenario/mistakes/study_mistake.hpp"
#include "sim/scenario/mistakes/value_mistake.hpp"
#include "sim/scenario/mistakes/variant_mistake.hpp"
#include "sim/scenario/mistakes/warning.hpp"
#include "sim/scenario/text.hpp"

namespace tillit {

// One struct per mistake a user can make, with what the message needs; they stand in files by what
// they are about. Codes are never reused.

/// Something only a model can know to be wrong: it brings its own words.
struct ModelMistake {
  static constexpr const char* code = "S090";
  Text text;
  Text advice;
};

using Mistake =
    std::variant<NotToml, UnreadableFile, UnknownKey, WrongType, OutOfRange, NotFinite, NotWhole,
                 MissingKey, UnknownName, EndsBeforeStart, DrawTooLarge, DrawWithoutHow,
                 HowWithoutDraw, AmongWithoutDraw, GivenTwice, BaselineWithMeasures, NobodyEligible,
                 ExtendsCycle, TooLarge, IncompleteSector, TooDeep, BadName, BadOverride,
                 GivenInBoth, BadCell, MissingColumn, BadRow, EmptyPopulation, NobodyWorks, TooLong,
                 UnclosedQuote, EmptyList, ImpossibleTogether, DesignImpossible, ListsDiffer,
                 MinAboveMax, NothingToCompare, NothingVaried, EndsNotInOrder, TargetWithoutBand,
                 NotRecordedBySector, SeveralLenses, StartsBeforeCheckpoint, ControlCharacter,
                 OtherSeparator, SameInAllRuns, ModelMistake, VariantWithoutMeasure,
                 LeversAtBaseline, NeverInForce, KeyWithoutEffect, KeyModelIgnores, DesignIgnores>;

/// The stable code of a mistake: S001 to S099 for errors, from S101 for warnings.
std::string code_of(const Mistake& mistake);
bool is_warning(const Mistake& mistake);

}  // namespace tillit
