#pragma once

#include <string>
#include <variant>
#include <vector>

#include "sim/design/plan.hpp"
#include "sim/scenario/declaration.hpp"
#include "sim/scenario/mistakes/file_mistake.hpp"
#include "sim/scenario/mistakes/noun.hpp"
#include "sim/scenario/mistakes/warning.hpp"
#include "sim/scenario/text.hpp"

namespace tillit {

// One struct per mistake a user can make, with what the message needs; those of files and of
// warnings stand in files of their own. Codes are never reused.

struct UnknownKey {
  static constexpr const char* code = "S003";
  Noun noun;
  std::string key;
  std::string inside;  ///< path of the table; empty at the top
  std::string nearest;
  std::vector<std::string> known;
};

struct WrongType {
  static constexpr const char* code = "S004";
  std::string key;
  Form wanted;
  Form found;
  bool in_languages = false;  ///< a text that is to be given in each language
};

struct OutOfRange {
  static constexpr const char* code = "S005";
  std::string key;
  double value;
  double least;
  double most;
  bool least_excluded;
  std::string unit;
};

struct NotFinite {
  static constexpr const char* code = "S006";
  std::string key;
};

struct NotWhole {
  static constexpr const char* code = "S007";
  std::string key;
  double value;
  std::string unit;
};

struct MissingKey {
  static constexpr const char* code = "S008";
  std::string key;
  std::string inside;
  Text meaning;
};

struct UnknownName {
  static constexpr const char* code = "S009";
  Noun noun;
  std::string name;
  std::string nearest;
  std::vector<std::string> known;
};

struct EndsBeforeStart {
  static constexpr const char* code = "S010";
  int start;
  int end;
};

struct DrawTooLarge {
  static constexpr const char* code = "S011";
  int draw;
  int eligible;
};

struct DrawWithoutHow {
  static constexpr const char* code = "S012";
  int draw;
};

struct HowWithoutDraw {
  static constexpr const char* code = "S013";
  std::string how;
};

struct AmongWithoutDraw {
  static constexpr const char* code = "S014";
};

struct GivenTwice {
  static constexpr const char* code = "S015";
  Noun noun;
  std::string name;
  int first_line;  ///< 0 if unknown
};

struct BaselineWithMeasures {
  static constexpr const char* code = "S016";
};

struct NobodyEligible {
  static constexpr const char* code = "S017";
};

enum class Amount {
  runs,
  agents,
  variants,
  files_extended,
  sectors,
  measures,
  keys,
  values,
  bytes_extended,
  principals,
  columns,
};
struct TooLarge {
  static constexpr const char* code = "S019";
  Amount amount;
  double value;
  double limit;
};

struct IncompleteSector {
  static constexpr const char* code = "S020";
  std::string sector;
  std::vector<std::string> missing;
};

struct TooDeep {
  static constexpr const char* code = "S021";
  int limit;
};

struct BadName {
  static constexpr const char* code = "S022";
  Noun noun;
  std::string name;
};

struct GivenInBoth {
  static constexpr const char* code = "S024";
  std::string first;
  std::string second;
};

struct TooLong {
  static constexpr const char* code = "S029";
  std::string key;
  int length;
  int limit;
  bool list;
};

struct EmptyList {
  static constexpr const char* code = "S031";
  std::string key;
};

/// Values of two parameters that are each in range, but cannot both hold.
struct ImpossibleTogether {
  static constexpr const char* code = "S032";
  Relation relation;
  double first;
  double second;
  std::string lens;  ///< under which both hold
  int point = -1;    ///< of the design, if only there
};

/// A design that cannot be made as it is asked for.
struct DesignImpossible {
  static constexpr const char* code = "S033";
  UnmetDemand demand;
  std::string method;
  std::string path;  ///< of the number that is varied, where the demand is on one
};

/// Lists of points that do not have the same length.
struct ListsDiffer {
  static constexpr const char* code = "S034";
  std::string path;
  std::size_t length;
  std::string other;
  std::size_t other_length;
};

/// In a scenario that is to go on from a checkpoint: a measure that the weeks before it lacked.
struct StartsBeforeCheckpoint {
  static constexpr const char* code = "S080";
  std::string variant;
  int start;
  int week;  ///< the first that is not lived yet
};

struct MinAboveMax {
  static constexpr const char* code = "S035";
  int min;
  int max;
};

struct NothingToCompare {
  static constexpr const char* code = "S036";
};

struct NothingVaried {
  static constexpr const char* code = "S041";
  std::string inside;
};

struct EndsNotInOrder {
  static constexpr const char* code = "S042";
  std::string first;  ///< key of the lower end
  double low;
  std::string second;
  double high;
  bool may_be_equal;
};

struct TargetWithoutBand {
  static constexpr const char* code = "S043";
  std::string target;
};

struct NotRecordedBySector {
  static constexpr const char* code = "S044";
  std::string outcome;
};

struct SeveralLenses {
  static constexpr const char* code = "S045";
  std::vector<std::string> lenses;
};

/// A text that would do more than be read: move the cursor, change colours, turn the writing.
struct ControlCharacter {
  static constexpr const char* code = "S046";
  std::string key;
};

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
                 OtherSeparator, ModelMistake, VariantWithoutMeasure, LeversAtBaseline,
                 NeverInForce, KeyWithoutEffect, KeyModelIgnores, DesignIgnores>;

/// The stable code of a mistake: S001 to S099 for errors, from S101 for warnings.
std::string code_of(const Mistake& mistake);
bool is_warning(const Mistake& mistake);

}  // namespace tillit
