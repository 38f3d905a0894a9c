#include "sim/command/bench/bench_table.hpp"

#include "sim/bench/plain_program.hpp"
#include "sim/command/bench/bench_page.hpp"

namespace tillit {
namespace {

std::string head(const BenchPage& page) {
  const bench::Machine& machine = page.result.machine;
  std::string text =
      page.fill({"{}, {} threads, {} of memory; instructions {}; {}; Tillit {} ({}).\n",
                 "{}, {} trådar, {} minne; instruktioner {}; {}; Tillit {} ({}).\n"},
                machine.processor, machine.threads, size_of_bytes(machine.memory, page.language),
                machine.kernels, machine.compiler, machine.version, machine.revision);
  text += page.fill({"Medians of {} rounds, on {} threads where nothing else is said. Programs "
                     "that wanted to run in the minute before: {}.\n",
                     "Medianer av {} omgångar, på {} trådar där inget annat sägs. Program som "
                     "ville köra under minuten före: {}.\n"},
                    page.result.rounds, page.result.threads, page.number(machine.load, 1));
  if (!page.result.plain_program_missing) return text;
  return text + page.fill({"Without the plain program to compare with, for there is no {}: "
                           "`./tillit bench` builds it.\n",
                           "Utan det enkla programmet att jämföra med, för {} finns inte: "
                           "`./tillit bench` bygger det.\n"},
                          bench::plain_program().string());
}

}  // namespace

std::string bench_table(const bench::BenchResult& result, Language language) {
  const BenchPage page{result, language};
  std::string text = head(page);
  for (const std::string& table :
       {page.rates(), page.ratios(), page.worlds(), page.threads(), page.steps()}) {
    if (!table.empty()) text += "\n" + table;
  }
  return text;
}

}  // namespace tillit
