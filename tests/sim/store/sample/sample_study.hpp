#pragma once

#include <cmath>
#include <cstddef>
#include <limits>
#include <string>
#include <vector>

#include "sim/store/hash.hpp"
#include "sim/store/layout.hpp"
#include "sim/store/provenance.hpp"
#include "sim/store/run_result.hpp"
#include "sim/store/study_axes.hpp"

namespace tillit::sample {

using Texts = std::vector<std::string>;

inline Attributes described(std::string units, std::string en, std::string sv) {
  return {
      {"units", std::move(units)}, {"long_name", std::move(en)}, {"long_name_sv", std::move(sv)}};
}

/// Three principals, two sectors, `weeks` weeks; one series of every kind.
inline Layout layout(int weeks = 6) {
  std::vector<std::int32_t> week;
  for (int i = 0; i < weeks; ++i) week.push_back(i - 2);
  Layout result;
  result.dimensions = {{"week", week, described("1", "week", "vecka")},
                       {"principal", Texts{"0180", "1480", "2284"}, {}},
                       {"sector", Texts{"care", "school"}, {}}};
  Attributes flags = described("1", "in the trial", "med i försöket");
  flags.emplace_back("flag_values", std::vector<std::uint8_t>{0, 1});
  flags.emplace_back("flag_meanings", std::string("no yes"));
  result.series = {
      {"trust",
       {"week", "principal", "sector"},
       ValueType::float32,
       described("1", "trust", "tillit")},
      {"national_reporting_hours",
       {"week"},
       ValueType::float64,
       described("h", "reporting", "rapportering")},
      {"in_trial", {"principal"}, ValueType::uint8, flags},
      {"incidents", {"sector"}, ValueType::int32, described("1", "incidents", "händelser")},
      {"clients", {}, ValueType::uint64, described("1", "clients", "klienter")}};
  result.auxiliaries = {{"name", "principal", Texts{"Stockholm", "Göteborg", "Örnsköldsvik"}, {}},
                        {"population", "principal", std::vector<double>{978770, 587549, 55823},
                         described("people", "inhabitants", "invånare")}};
  result.attributes = {{"title", std::string("A sample")},
                       {"title_sv", std::string("Ett prov på åäö")},
                       {"seed", std::int64_t{1}}};
  return result;
}

inline StudyAxes axes(int replications = 2) {
  StudyAxes result{
      {{"balanced", {"Balanced", "Balanserad"}}},
      {},
      {{"baseline", {"As today", "Som i dag"}}, {"trial", {"Free municipalities", "Frikommuner"}}},
      {}};
  for (int i = 0; i < replications; ++i) result.replications.push_back(i);
  return result;
}

/// The same runs at three points of a design.
inline StudyAxes swept_axes() {
  StudyAxes result = axes();
  result.design = {{0, 1, 2},
                   {{"p_shirk", "design", std::vector<double>{0.2, 0.5, 0.9},
                     described("1", "shirking", "maskning")}},
                   {{"method", std::string("grid")}}};
  return result;
}

inline Provenance provenance() {
  Provenance result;
  result.scenario_as_read = "[title]\nsv = \"Frikommunförsök\"\n";
  result.scenario_resolved = result.scenario_as_read + "# allt\n";
  result.command_line = "tillit run prov.toml --set population.scale=0.02";
  result.overrides = {"population.scale=0.02", "study.replications=2"};
  return result;
}

/// Values that tell which run and place they come from; the first of every series of floats is
/// missing.
inline RunResult result(const Layout& layout, const RunIndex& run) {
  const std::size_t weeks = layout.dimensions[0].size();
  const double base =
      static_cast<double>(1000 * run.design + 100 * run.replication + 10 * run.variant);
  std::vector<float> trust(weeks * 6);
  std::vector<double> hours(weeks);
  for (std::size_t i = 0; i < trust.size(); ++i) {
    trust[i] = static_cast<float>(base + static_cast<double>(i) / 8);
  }
  for (std::size_t i = 0; i < weeks; ++i) hours[i] = base + static_cast<double>(i);
  if (weeks > 0) {
    trust[0] = std::numeric_limits<float>::quiet_NaN();
    hours[0] = std::numeric_limits<double>::quiet_NaN();
  }
  RunResult made;
  made.values = {trust, hours,
                 std::vector<std::uint8_t>{0, static_cast<std::uint8_t>(run.variant), 0},
                 std::vector<std::int32_t>{-7, 8}, std::vector<std::uint64_t>{13'000'000}};
  made.content_hash = content_hash(layout, made.values);
  made.state_hash = Hasher().add("state").add(std::span<const double>(hours)).value();
  made.wall_seconds = 0.5;
  return made;
}

}  // namespace tillit::sample
