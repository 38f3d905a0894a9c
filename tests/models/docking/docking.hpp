#pragma once

#include <map>
#include <string>
#include <vector>

/// The engine's governance chain beside the slow reference of tests/reference: both were written
/// from the specification, by different hands, with different random numbers. Where they agree on
/// every outcome under many policies, both are the specification's model.
namespace tillit::docking {

/// A policy that starts in week 0, everywhere. Mechanisms off and private units hold from the start
/// of the burn-in.
struct Variant {
  std::string name;
  std::map<std::string, double> levers;
  double private_share = 0;
  std::vector<std::string> mechanisms_off = {};
};

/// How large worlds are, how long they live and how many there are. Means are taken over the last
/// 104 weeks.
struct Size {
  int principals;
  int burn_in;
  int weeks;
  int engine_replications;
  int reference_replications;
  int first_replication = 0;
};

/// Mean of each outcome over the last 104 weeks of one run; sector outcomes as "care.quality".
using Means = std::map<std::string, double>;

Means engine_means(const std::string& lens, const Variant& variant, const Size& size,
                   int replication);
Means reference_means(const std::string& lens, const Variant& variant, const Size& size,
                      int replication);

/// One outcome in both programs.
struct Comparison {
  std::string outcome;
  double engine, engine_error, reference, reference_error;
  double allowed;  ///< largest difference allowed
  double difference() const { return engine > reference ? engine - reference : reference - engine; }
  bool agrees() const { return difference() <= allowed; }
};

/// Every outcome of both, over replications.
std::vector<Comparison> compare(const std::vector<Means>& engine,
                                const std::vector<Means>& reference);

/// All outcomes of section 7 under a lens and a variant, of the nation and of sectors. Runs both
/// programs on all processors.
std::vector<Comparison> compare(const std::string& lens, const Variant& variant, const Size& size);

/// Those that do not agree.
std::vector<Comparison> disagreements(const std::vector<Comparison>& all);

/// For people to read; empty if there are none.
std::string table(const std::vector<Comparison>& comparisons);

}  // namespace tillit::docking
