#include <fmt/format.h>

#include "sim/command/odd/odd_parts.hpp"
#include "sim/design/plan.hpp"
#include "sim/scenario/limits.hpp"
#include "sim/scenario/words.hpp"
#include "sim/store/store_limits.hpp"

namespace tillit {
namespace {

struct StatedLimit {
  Text what;
  double most;
  Text unit{"", ""};
};

const Text mebibytes{"MiB", "MiB"};
const Text weeks{"weeks", "veckor"};

std::string table_of(const std::vector<StatedLimit>& limits, Language language) {
  WordTable table({{"what", "vad"}, {"at most", "högst"}}, language);
  for (const StatedLimit& one : limits) {
    const std::string number = count_words(one.most).in(language);
    const std::string unit = one.unit.in(language);
    table.add({table.say(one.what), unit.empty() ? number : number + " " + unit});
  }
  return table.text();
}

}  // namespace

std::string limit_table(const Declaration&, Language language) {
  return table_of(
      {{{"weeks of burn-in, and of the study", "veckor av inkörning, och av studien"},
        Limits::weeks,
        weeks},
       {{"replications", "upprepningar"}, Limits::replications},
       {{"variants", "varianter"}, Limits::variants},
       {{"measures of one variant", "åtgärder i en variant"}, Limits::measures},
       {{"sectors", "sektorer"}, Limits::sectors},
       {{"principals", "huvudmän"}, Limits::principals},
       {{"agents in one run", "agenter i en körning"}, Limits::agents},
       {{"runs: points x lenses x replications x variants",
         "körningar: punkter x synsätt x upprepningar x varianter"},
        Limits::runs},
       {{"points of a design", "punkter i en försöksplan"},
        static_cast<double>(design_most_points)},
       {{"numbers in all points of a design", "tal i alla punkter i en försöksplan"},
        static_cast<double>(design_most_numbers)},
       {{"a scenario with the files it extends", "ett scenario med filerna det bygger på"},
        Limits::mebibytes,
        mebibytes},
       {{"files in a chain of `extends`", "filer i en kedja av `extends`"}, Limits::files_extended},
       {{"tables and lists inside each other", "tabeller och listor i varandra"}, Limits::depth},
       {{"keys of one table", "nycklar i en tabell"}, Limits::keys},
       {{"elements of one list", "element i en lista"}, Limits::list_length},
       {{"values in one text", "värden i en text"}, Limits::values},
       {{"characters (bytes) of one text in quotation marks",
         "tecken (byte) i en text inom citattecken"},
        Limits::text_length},
       {{"characters of a name", "tecken i ett namn"}, Limits::name_length},
       {{"a CSV file", "en CSV-fil"}, Limits::mebibytes, mebibytes},
       {{"columns of a CSV file", "kolumner i en CSV-fil"}, Limits::columns},
       {{"standard input of `eval`", "standard in till `eval`"},
        Limits::point_mebibytes,
        mebibytes},
       {{"numbers in the point of `eval`", "tal i punkten till `eval`"}, Limits::point_numbers}},
      language);
}

std::string store_limit_table(const Declaration&, Language language) {
  const Text gibibytes{"GiB", "GiB"};
  return table_of(
      {{{"variables and groups", "variabler och grupper"}, StoreLimits::objects},
       {{"groups inside each other", "grupper i varandra"}, StoreLimits::depth},
       {{"labels along one dimension of a study", "etiketter längs en dimension i en studie"},
        StoreLimits::labels},
       {{"length of one list in a checkpoint", "längden på en lista i en kontrollpunkt"},
        Limits::agents},
       {{"values of one run, all variables together", "värden i en körning, alla variabler"},
        StoreLimits::values},
       {{"one attribute", "ett attribut"}, StoreLimits::attribute_kibibytes, {"KiB", "KiB"}},
       {{"all texts of one variable", "alla texter i en variabel"},
        StoreLimits::text_mebibytes,
        mebibytes},
       {{"one chunk, before compression", "ett block, före komprimering"},
        StoreLimits::chunk_mebibytes,
        mebibytes},
       {{"the complete scenario in a study", "det fullständiga scenariot i en studie"},
        Limits::stored_mebibytes,
        mebibytes},
       {{"one list that a model remembers, in a checkpoint",
         "en lista som en modell minns, i en kontrollpunkt"},
        StoreLimits::remembered},
       {{"the journal of an interrupted write", "journalen efter en avbruten skrivning"},
        StoreLimits::journal_mebibytes,
        mebibytes},
       {{"memory of the process that reads first, beside 16 times the file's size",
         "minne för processen som läser först, utöver 16 gånger filens storlek"},
        StoreLimits::child_gibibytes,
        gibibytes},
       {{"its processor time, beside a second per 5 MB",
         "dess processortid, utöver en sekund per 5 MB"},
        StoreLimits::child_seconds,
        {"s", "s"}}},
      language);
}

}  // namespace tillit
