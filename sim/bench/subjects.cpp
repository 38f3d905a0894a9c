#include "sim/bench/subjects.hpp"

namespace tillit::bench {
const std::vector<Subject>& subjects() {
  static const std::vector<Subject> all = {
      {"minimal_chain_50k",
       {"minimal chain, 50 thousand staff", "minimal kedja, 50 tusen medarbetare"},
       "minimal_chain",
       "synthetic",
       100,
       1,
       10000,
       false},
      {"minimal_chain_1M",
       {"minimal chain, 1 million staff", "minimal kedja, 1 miljon medarbetare"},
       "minimal_chain",
       "synthetic",
       2000,
       1,
       10000,
       true},
      {"minimal_chain_10M",
       {"minimal chain, 10 million staff", "minimal kedja, 10 miljoner medarbetare"},
       "minimal_chain",
       "synthetic",
       20000,
       1,
       10000,
       false},
      {"governance_synthetic40",
       {"governance, 40 synthetic principals", "styrkedja, 40 påhittade huvudmän"},
       "governance",
       "synthetic",
       40,
       1,
       10000,
       false},
      {"governance_scale0_1",
       {"governance, Sweden at scale 0.1", "styrkedja, Sverige i skala 0,1"},
       "governance",
       "sweden",
       0,
       0.1,
       1000,
       false},
      {"governance_scale1",
       {"governance, Sweden at scale 1", "styrkedja, Sverige i skala 1"},
       "governance",
       "sweden",
       0,
       1,
       300,
       true}};
  return all;
}

std::string on_fewer_threads(const std::string& name, int threads) {
  return name + "_" + std::to_string(threads) + (threads == 1 ? "_thread" : "_threads");
}

std::vector<std::string> names_of_measurements() {
  std::vector<std::string> names{copying, random_words, afternoon};
  for (const Subject& subject : subjects()) names.push_back(subject.name);
  names.emplace_back(output);
  return names;
}

std::vector<RatioOf> ratios_wanted(int threads) {
  const auto alone = [](const char* name) { return on_fewer_threads(name, 1); };
  return {
      {"minimal_chain_1M_over_afternoon",
       {"minimal chain, 1 million staff, to the plain program",
        "minimal kedja, 1 miljon medarbetare, mot det enkla programmet"},
       "minimal_chain_1M",
       afternoon},
      {"minimal_chain_1M_over_philox",
       {"minimal chain, 1 million staff, to the limit set by Philox, a word for each number",
        "minimal kedja, 1 miljon medarbetare, mot gränsen som Philox sätter, ett ord för varje "
        "tal"},
       "minimal_chain_1M",
       random_words,
       words_with_one_for_each_number},
      {"minimal_chain_1M_over_philox_as_drawn",
       {"minimal chain, 1 million staff, to the limit set by Philox, as many words as it draws",
        "minimal kedja, 1 miljon medarbetare, mot gränsen som Philox sätter, så många ord som den "
        "drar"},
       "minimal_chain_1M",
       random_words,
       words_per_staff_week},
      {"minimal_chain_thread_efficiency",
       {"minimal chain, 1 million staff, thread efficiency",
        "minimal kedja, 1 miljon medarbetare, trådarnas verkningsgrad"},
       "minimal_chain_1M",
       alone("minimal_chain_1M"),
       1.0 / threads},
      {"governance_thread_efficiency",
       {"governance at scale 1, thread efficiency", "styrkedja i skala 1, trådarnas verkningsgrad"},
       "governance_scale1",
       alone("governance_scale1"),
       1.0 / threads},
      {"governance_scale0_1_over_scale1",
       {"governance, time per agent-week at scale 1 to that at scale 0.1",
        "styrkedja, tid per agentvecka i skala 1 mot den i skala 0,1"},
       "governance_scale0_1",
       "governance_scale1"}};
}

}  // namespace tillit::bench
