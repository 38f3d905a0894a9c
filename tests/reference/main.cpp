// reference_chain: runs the reference model and prints outcome,mean,standard_error as CSV.
#include "reference.hpp"

#include <atomic>
#include <cmath>
#include <cstdio>
#include <exception>
#include <stdexcept>
#include <thread>

namespace tillit::reference {

namespace {

constexpr const char* usage =
    "reference_chain [--principals 40] [--lens balanced] [--replications 16] [--burn-in 208] "
    "[--weeks 260]\n"
    "                [--last 104] [--seed 1] [--threads 1] [--private-share 0]\n"
    "                [--lever NAME=VALUE]... [--base-lever NAME=VALUE]... [--start 0] [--end "
    "WEEK]\n"
    "                [--off MECHANISM]...\n"
    "Means over the last weeks and over replications; sector outcomes as SECTOR.OUTCOME.\n";

struct Task {
  Setup setup;
  int replications = 16;
  int last = 104;
  int threads = 1;
};

void put_lever(LeverValues& levers, const std::string& text) {
  const std::size_t equals = text.find('=');
  if (equals == std::string::npos)
    throw std::invalid_argument("write a lever as NAME=VALUE, not '" + text + "'");
  levers[text.substr(0, equals)] = std::stod(text.substr(equals + 1));
}

void take(Task& task, const std::string& option, const std::string& value) {
  Setup& setup = task.setup;
  if (option == "--principals")
    setup.principals = std::stoi(value);
  else if (option == "--lens")
    setup.lens = lens_named(value);
  else if (option == "--replications")
    task.replications = std::stoi(value);
  else if (option == "--burn-in")
    setup.burn_in = std::stoi(value);
  else if (option == "--weeks")
    setup.weeks = std::stoi(value);
  else if (option == "--last")
    task.last = std::stoi(value);
  else if (option == "--seed")
    setup.seed = std::stoull(value);
  else if (option == "--threads")
    task.threads = std::stoi(value);
  else if (option == "--private-share")
    setup.private_share = std::stod(value);
  else if (option == "--lever")
    put_lever(setup.levers, value);
  else if (option == "--base-lever")
    put_lever(setup.base_levers, value);
  else if (option == "--start")
    setup.measure_start = std::stoi(value);
  else if (option == "--end")
    setup.measure_end = std::stoi(value);
  else if (option == "--off")
    setup.mechanisms_off.insert(value);
  else
    throw std::invalid_argument("unknown option '" + option + "'");
}

// A mistake in the setup should be told before threads start.
void check(const Task& task) {
  if (task.replications < 1 || task.last < 1)
    throw std::invalid_argument("at least one replication and one week");
  Levers levers;
  set_levers(levers, task.setup.levers);
  set_levers(levers, task.setup.base_levers);
  all_but(task.setup.mechanisms_off);
}

Task task_of(int count, char** arguments) {
  Task task;
  for (int i = 1; i < count; i += 2) {
    if (i + 1 >= count) throw std::invalid_argument(std::string("nothing follows ") + arguments[i]);
    take(task, arguments[i], arguments[i + 1]);
  }
  return task;
}

Outcomes one_replication(const Task& task, int replication) {
  Setup setup = task.setup;
  setup.seed += static_cast<std::uint64_t>(replication);
  setup.record_from = setup.weeks - task.last;
  const Series series = run(setup);
  Outcomes means = means_at_the_end(series.national, task.last);
  for (const auto& [sector, outcomes] : series.sector)
    for (const auto& [name, mean] : means_at_the_end(outcomes, task.last)) {
      std::string full = sector;
      full += "." + name;
      means[full] = mean;
    }
  return means;
}

std::vector<Outcomes> all_replications(const Task& task) {
  std::vector<Outcomes> results(static_cast<std::size_t>(task.replications));
  std::atomic<int> next{0};
  const auto work = [&] {
    for (int i = next++; i < task.replications; i = next++)
      results[static_cast<std::size_t>(i)] = one_replication(task, i);
  };
  std::vector<std::jthread> threads;
  for (int i = 1; i < task.threads; ++i) threads.emplace_back(work);
  work();
  threads.clear();
  return results;
}

void print(const std::vector<Outcomes>& results) {
  const double n = static_cast<double>(results.size());
  std::printf("outcome,mean,standard_error\n");
  for (const auto& [name, ignored] : results.front()) {
    double mean = 0.0, squares = 0.0;
    for (const Outcomes& outcomes : results) mean += outcomes.at(name) / n;
    for (const Outcomes& outcomes : results) squares += std::pow(outcomes.at(name) - mean, 2.0);
    std::printf("%s,%.6g,%.3g\n", name.c_str(), mean, std::sqrt(squares / (n - 1.0) / n));
  }
}

}  // namespace

}  // namespace tillit::reference

int main(int count, char** arguments) {
  using namespace tillit::reference;
  try {
    const Task task = task_of(count, arguments);
    check(task);
    print(all_replications(task));
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "%s\n%s", problem.what(), usage);
    return 1;
  }
  return 0;
}
