#include "sim/command/bench/bench_page.hpp"

#include "sim/bench/bench.hpp"
#include "sim/command/words/markdown.hpp"

namespace tillit {

using namespace bench;

namespace {

const Text at_work{"processors at work", "processorer i arbete"};

}  // namespace

std::vector<Told> BenchPage::told() const {
  const Text agent_weeks{"million agent-weeks/s", "miljoner agentveckor/s"};
  std::vector<Told> all = {
      {copying,
       {"copying in memory", "kopiering i minnet"},
       {"GB/s read and written", "GB/s lästa och skrivna"},
       1e9,
       true},
      {random_words,
       {"random words (Philox)", "slumpord (Philox)"},
       {"million words/s", "miljoner ord/s"},
       1e6,
       true},
      {afternoon,
       {"plain program, 1 million staff", "enkelt program, 1 miljon medarbetare"},
       agent_weeks,
       1e6,
       false}};
  for (const WorldSeen& world : result.worlds) {
    const Subject& subject = *world.subject;
    all.push_back({subject.name, subject.label, agent_weeks, 1e6, subject.in_detail});
  }
  std::erase_if(all, [&](const Told& one) { return result.rate(one.name) == nullptr; });
  return all;
}

std::string BenchPage::rates() const {
  MarkdownTable table({say({"measured", "uppmätt"}), say({"unit", "enhet"}),
                       say({"median", "median"}), say({"lowest", "lägst"}),
                       say({"highest", "högst"}), say(at_work)});
  for (const Told& one : told()) {
    const Rate& rate = *result.rate(one.name);
    const auto amount = [&](double units) { return number(units / one.size_of_unit, 1); };
    table.add({say(one.label), say(one.unit), amount(rate.median()), amount(rate.lowest()),
               amount(rate.highest()), number(median(rate.processors), 2)});
  }
  return table.text();
}

std::string BenchPage::worlds() const {
  MarkdownTable table({say({"world", "värld"}), say({"agents", "agenter"}),
                       say({"weeks/s", "veckor/s"}),
                       say({"ns per agent-week", "ns per agentvecka"}),
                       say({"state, bytes per agent", "tillstånd, byte per agent"}),
                       say({"memory, bytes per agent", "minne, byte per agent"}),
                       say({"state traffic to copying", "tillståndets trafik mot kopiering"})});
  const Rate* copied = result.rate(copying);
  for (const WorldSeen& world : result.worlds) {
    const double rate = result.rate(world.subject->name)->median();
    const double weeks = rate / world.agents;
    const double bytes = world.state_bytes / world.agents;
    table.add({say(world.subject->label), rounded(world.agents, language),
               number(weeks, weeks < 100 ? 1 : 0), number(1e9 / rate, 2), number(bytes, 1),
               number(world.resident_bytes / world.agents, 1),
               copied != nullptr ? number(2 * bytes * rate / copied->median(), 2) : "\u2013"});
  }
  return table.text();
}

std::string BenchPage::threads() const {
  MarkdownTable table({say({"on threads", "på trådar"}), say({"number", "antal"}),
                       say({"unit", "enhet"}), say({"median", "median"}),
                       say({"efficiency", "verkningsgrad"}), say(at_work)});
  for (const Told& one : told()) {
    if (!one.in_detail) continue;
    for (const int count : thread_counts(result.threads)) {
      const Rate& rate = *result.rate_on(count, one.name);
      table.add({say(one.label), std::to_string(count), say(one.unit),
                 number(rate.median() / one.size_of_unit, 1),
                 number(result.thread_efficiency(one.name, count), 2),
                 number(median(rate.processors), 2)});
    }
  }
  return table.text();
}

std::string BenchPage::steps() const {
  std::string text;
  for (const WorldSeen& world : result.worlds) {
    if (!world.subject->in_detail) continue;
    MarkdownTable table(
        {fill({"step of the week ({})", "veckans steg ({})"}, say(world.subject->label)),
         say({"share", "andel"})});
    double seconds = 0;
    for (const StepTimes::Step& step : world.steps) seconds += step.seconds;
    for (const StepTimes::Step& step : world.steps) {
      table.add({"`" + step.name + "`", number(100 * step.seconds / seconds, 1) + " %"});
    }
    const std::string one = table.text();
    if (!one.empty()) text += (text.empty() ? "" : "\n") + one;
  }
  return text;
}

std::string BenchPage::ratios() const {
  MarkdownTable table({say({"ratio", "kvot"}), say({"value", "värde"})});
  for (const Ratio& ratio : result.ratios()) {
    table.add({say(ratio.label), number(ratio.value, 2)});
  }
  return table.text();
}

}  // namespace tillit
