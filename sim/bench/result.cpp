#include "sim/bench/result.hpp"

#include <algorithm>
#include <limits>

namespace tillit::bench {

const Rate* BenchResult::rate(const std::string& name) const {
  const auto found =
      std::find_if(rates.begin(), rates.end(), [&](const Rate& rate) { return rate.name == name; });
  return found != rates.end() ? &*found : nullptr;
}

const Rate* BenchResult::rate_on(int threads_used, const std::string& name) const {
  return rate(threads_used == threads ? name : on_fewer_threads(name, threads_used));
}

std::vector<Ratio> BenchResult::ratios() const {
  std::vector<Ratio> result;
  for (const RatioOf& wanted : ratios_wanted(threads)) {
    const Rate* numerator = rate(wanted.numerator);
    const Rate* denominator = rate(wanted.denominator);
    if (numerator == nullptr || denominator == nullptr) continue;
    const double quotient = numerator->median() / denominator->median();
    result.push_back({wanted.name, wanted.label, wanted.times * quotient});
  }
  if (study) {
    result.push_back(
        {"output_share_of_study",
         {"a study (the free-municipality trial, shortened): output's share of processor time",
          "en studie (frikommunförsöket, förkortat): utdatas andel av processortiden"},
         study->output_share()});
  }
  return result;
}

double BenchResult::thread_efficiency(const std::string& name, int threads_used) const {
  const Rate* together = rate_on(threads_used, name);
  const Rate* alone = rate_on(1, name);
  if (together == nullptr || alone == nullptr) return std::numeric_limits<double>::quiet_NaN();
  return together->median() / (threads_used * alone->median());
}

}  // namespace tillit::bench
