#pragma once

#include <string>
#include <vector>

#include "sim/scenario/mistakes/messages.hpp"

namespace tillit {

// The words of each mistake, one file for each kind: messages_files.cpp for what cannot be read,
// messages_tables.cpp for what stands in a CSV file, messages_names.cpp, messages_values.cpp and
// messages_limits.cpp for what stands in a place, messages_variants.cpp for who takes part and
// when, messages_designs.cpp for designs, messages_until.cpp for how long a study goes on,
// messages_calibration.cpp for what a calibration is held against, messages_effects.cpp for the
// warnings.

Message words_of(const NotToml& mistake);
Message words_of(const UnreadableFile& mistake);
Message words_of(const UnknownKey& mistake);
Message words_of(const WrongType& mistake);
Message words_of(const OutOfRange& mistake);
Message words_of(const NotFinite& mistake);
Message words_of(const NotWhole& mistake);
Message words_of(const MissingKey& mistake);
Message words_of(const UnknownName& mistake);
Message words_of(const EndsBeforeStart& mistake);
Message words_of(const StartsBeforeCheckpoint& mistake);
Message words_of(const DrawTooLarge& mistake);
Message words_of(const DrawWithoutHow& mistake);
Message words_of(const HowWithoutDraw& mistake);
Message words_of(const AmongWithoutDraw& mistake);
Message words_of(const GivenTwice& mistake);
Message words_of(const BaselineWithMeasures& mistake);
Message words_of(const NobodyEligible& mistake);
Message words_of(const ExtendsCycle& mistake);
Message words_of(const TooLarge& mistake);
Message words_of(const IncompleteSector& mistake);
Message words_of(const TooDeep& mistake);
Message words_of(const ControlCharacter& mistake);
Message words_of(const BadName& mistake);
Message words_of(const BadOverride& mistake);
Message words_of(const GivenInBoth& mistake);
Message words_of(const BadCell& mistake);
Message words_of(const MissingColumn& mistake);
Message words_of(const OtherSeparator& mistake);
Message words_of(const BadRow& mistake);
Message words_of(const EmptyPopulation& mistake);
Message words_of(const NobodyWorks& mistake);
Message words_of(const TooLong& mistake);
Message words_of(const UnclosedQuote& mistake);
Message words_of(const EmptyList& mistake);
Message words_of(const ImpossibleTogether& mistake);
Message words_of(const DesignImpossible& mistake);
Message words_of(const ListsDiffer& mistake);
Message words_of(const MinAboveMax& mistake);
Message words_of(const NothingToCompare& mistake);
Message words_of(const NothingVaried& mistake);
Message words_of(const SameInAllRuns& mistake);
Message words_of(const EndsNotInOrder& mistake);
Message words_of(const TargetWithoutBand& mistake);
Message words_of(const NotRecordedBySector& mistake);
Message words_of(const SeveralLenses& mistake);
Message words_of(const ModelMistake& mistake);
Message words_of(const VariantWithoutMeasure& mistake);
Message words_of(const LeversAtBaseline& mistake);
Message words_of(const NeverInForce& mistake);
Message words_of(const KeyWithoutEffect& mistake);
Message words_of(const KeyModelIgnores& mistake);
Message words_of(const DesignIgnores& mistake);

/// "did you mean X?", with X as it should be read.
Text did_you_mean(const std::string& meant);

/// "a, b, c", or nothing where the list would be too long to be read.
Text list_if_short(const std::vector<std::string>& known);

}  // namespace tillit
