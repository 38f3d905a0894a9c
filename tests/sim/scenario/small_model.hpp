#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "sim/run/model.hpp"
#include "sim/scenario/mistakes/mistakes.hpp"
#include "sim/scenario/read.hpp"

namespace tillit {

/// A model that says something of everything but runs nothing: for tests of reading.
class SmallModel final : public Model {
 public:
  const Declaration& declaration() const override;
  std::vector<Principal> principals(const Scenario& scenario, Mistakes& mistakes) const override;
  std::unique_ptr<World> build(const Scenario&, const Lens&, RandomWorld) const override {
    return nullptr;
  }
  WorldSize size(const Scenario& scenario, const Lens&) const override {
    return {100.0 * static_cast<double>(scenario.principals.size()), 0};
  }
};

const std::array<const Model*, 1>& small_models();

/// What came of reading a text.
struct Answer {
  std::optional<ReadScenario> read;
  Mistakes mistakes;

  const Scenario& scenario() const { return read->scenario; }
  std::vector<std::string> codes() const;
  std::string english() const;
};

Answer read_small(const std::string& text, const std::vector<std::string>& overrides = {});
Answer read_small_file(const std::string& path, const std::vector<std::string>& overrides = {});

}  // namespace tillit
