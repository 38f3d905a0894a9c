#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <iterator>
#include <stdexcept>
#include <thread>

#include "tests/models/docking/docking.hpp"

namespace tillit::docking {
namespace {

struct Replications {
  std::vector<Means> engine, reference;
};

/// All runs of both programs, the slow ones first, on all processors.
Replications run_all(const std::string& lens, const Variant& variant, const Size& size) {
  Replications all;
  all.engine.resize(static_cast<std::size_t>(size.engine_replications));
  all.reference.resize(static_cast<std::size_t>(size.reference_replications));
  std::atomic<int> next{0};
  const auto work = [&] {
    const int slow = size.reference_replications, runs = slow + size.engine_replications;
    for (int run = next++; run < runs; run = next++) {
      if (run < slow) {
        all.reference[static_cast<std::size_t>(run)] =
            reference_means(lens, variant, size, size.first_replication + run);
      } else {
        all.engine[static_cast<std::size_t>(run - slow)] =
            engine_means(lens, variant, size, size.first_replication + run - slow);
      }
    }
  };
  std::vector<std::jthread> threads;
  for (unsigned i = 1; i < std::max(2u, std::thread::hardware_concurrency()); ++i) {
    threads.emplace_back(work);
  }
  work();
  threads.clear();
  return all;
}

struct Moments {
  double mean = 0, squares = 0, count = 0;  ///< squares: summed, of what differs from the mean
};

Moments moments(const std::vector<Means>& replications, const std::string& outcome) {
  Moments all;
  all.count = static_cast<double>(replications.size());
  for (const Means& means : replications) all.mean += means.at(outcome) / all.count;
  for (const Means& means : replications) {
    all.squares += std::pow(means.at(outcome) - all.mean, 2);
  }
  return all;
}

/// Within 4 standard errors + 0.006, the latter in proportion where the outcome is larger than 1.
///
/// The standard deviation between replications is the same in both if both are the same model, and
/// is taken from both together; with as many replications of each this is
/// 4 sqrt(error1^2 + error2^2).
Comparison comparison(const std::string& outcome, const Moments& engine, const Moments& reference) {
  const double variance =
      (engine.squares + reference.squares) / (engine.count + reference.count - 2);
  const double engine_error = std::sqrt(variance / engine.count);
  const double reference_error = std::sqrt(variance / reference.count);
  const double allowed = 4 * std::hypot(engine_error, reference_error) +
                         0.006 * std::max(1.0, std::abs(reference.mean));
  return {outcome, engine.mean, engine_error, reference.mean, reference_error, allowed};
}

}  // namespace

std::vector<Comparison> compare(const std::vector<Means>& engine,
                                const std::vector<Means>& reference) {
  if (engine.front().size() != reference.front().size()) {
    throw std::logic_error("engine and reference do not measure the same outcomes");
  }
  std::vector<Comparison> all;
  for (const auto& [outcome, ignored] : engine.front()) {
    all.push_back(comparison(outcome, moments(engine, outcome), moments(reference, outcome)));
  }
  return all;
}

std::vector<Comparison> compare(const std::string& lens, const Variant& variant, const Size& size) {
  const Replications all = run_all(lens, variant, size);
  return compare(all.engine, all.reference);
}

std::vector<Comparison> disagreements(const std::vector<Comparison>& all) {
  std::vector<Comparison> some;
  std::copy_if(all.begin(), all.end(), std::back_inserter(some),
               [](const Comparison& one) { return !one.agrees(); });
  return some;
}

std::string table(const std::vector<Comparison>& comparisons) {
  if (comparisons.empty()) return "";
  std::string text = fmt::format("\n{:<24}{:>11}{:>9}{:>11}{:>9}{:>9}\n", "outcome", "engine",
                                 "error", "reference", "error", "of limit");
  for (const Comparison& one : comparisons) {
    text += fmt::format("{:<24}{:>11.5f}{:>9.5f}{:>11.5f}{:>9.5f}{:>9.2f}\n", one.outcome,
                        one.engine, one.engine_error, one.reference, one.reference_error,
                        one.difference() / one.allowed);
  }
  return text;
}

}  // namespace tillit::docking
