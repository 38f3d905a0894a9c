#include "sim/store/shards/shard.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "sim/store/hdf5_files.hpp"

namespace tillit {

namespace fs = std::filesystem;

namespace {

using Numbers = std::vector<std::int32_t>;

std::ptrdiff_t signed_of(std::size_t number) { return static_cast<std::ptrdiff_t>(number); }

template <class Value>
std::vector<Value> slice(const std::vector<Value>& all, std::size_t first, std::size_t count) {
  const auto begin = all.begin() + signed_of(first);
  return {begin, begin + signed_of(count)};
}

/// "r0000-0006"
std::string span_name(char letter, const Numbers& numbers) {
  const std::int32_t first = numbers.front();
  const std::int32_t last = numbers.back();
  return first == last ? fmt::format("{}{:04}", letter, first)
                       : fmt::format("{}{:04}-{:04}", letter, first, last);
}

std::string name_of(const StudyAxes& axes, const StudyAxes& whole) {
  std::string name = span_name('r', axes.replications);
  if (axes.points() < whole.points()) name += "-" + span_name('p', axes.design.points);
  return name + ".h5";
}

/// Where `part` begins in `all`; nothing if it is not there as a whole.
std::optional<std::size_t> place_of(const Numbers& part, const Numbers& all) {
  if (part.empty()) return all.empty() ? std::optional<std::size_t>(0) : std::nullopt;
  const auto found = std::search(all.begin(), all.end(), part.begin(), part.end());
  if (found == all.end()) return std::nullopt;
  return static_cast<std::size_t>(found - all.begin());
}

}  // namespace

fs::path shard_folder(const fs::path& study) { return beside(study, ".d"); }

fs::path study_of_shards(fs::path named) {
  return named.extension() == ".d" ? named.replace_extension(".h5") : named;
}

std::vector<Shard> shards_of(const fs::path& study, const StudyAxes& axes,
                             const Division& division) {
  if (division.replications == 0 || division.points == 0) {
    throw std::invalid_argument("a shard holds at least one replication and one point");
  }
  const fs::path folder = shard_folder(study).filename();
  std::vector<Shard> shards;
  for (std::size_t r = 0; r < axes.replications.size(); r += division.replications) {
    for (std::size_t p = 0; p < axes.points(); p += division.points) {
      Shard shard{"", r, std::min(division.replications, axes.replications.size() - r), p,
                  std::min(division.points, axes.points() - p)};
      shard.file = folder / name_of(axes_of(shard, axes), axes);
      shards.push_back(std::move(shard));
    }
  }
  return shards;
}

StudyAxes axes_of(const Shard& shard, const StudyAxes& whole) {
  StudyAxes axes = whole;
  axes.replications = slice(whole.replications, shard.replication, shard.replications);
  if (!whole.has_design()) return axes;
  axes.design.points = slice(whole.design.points, shard.point, shard.points);
  for (Auxiliary& one : axes.design.coordinates) {
    std::visit([&](auto& values) { values = slice(values, shard.point, shard.points); },
               one.values);
  }
  return axes;
}

std::optional<Shard> shard_with(const StudyAxes& axes, const std::string& file,
                                const StudyAxes& whole) {
  const auto replication = place_of(axes.replications, whole.replications);
  const auto point = place_of(axes.design.points, whole.design.points);
  if (!replication || !point) return std::nullopt;
  return Shard{file, *replication, axes.replications.size(), *point, axes.points()};
}

}  // namespace tillit
