#pragma once

#include "tests/sim/study/small_model.hpp"

namespace small {

/// The small world with a memory beside its column, of both kinds that there are: the sum of all
/// levels so far acts on the next week and ends up in the extra series.
class RememberingWorld : public SmallWorld {
 public:
  using SmallWorld::SmallWorld;

  std::unique_ptr<World> branch() const override {
    return std::make_unique<RememberingWorld>(*this);
  }

  void live(int week, const Policy& policy, WeekRecord& record) override {
    SmallWorld::live(week, policy, record);
    record.nation(0) += total_;
    total_ += record.nation(0);
    ++weeks_;
    lived_.push_back(week);
  }

  void keep(Memory& memory) override {
    memory.keep_number("total", total_);
    memory.keep_number("weeks", weeks_);
    memory.keep("lived", lived_, Length::open);
  }

  std::vector<Values> extras() override {
    return {std::vector<double>{total_, 1000.0 * weeks_ + lived_.front()}};
  }

 private:
  double total_ = 0;
  std::int32_t weeks_ = 0;
  std::vector<std::int32_t> lived_;
};

class RememberingModel : public SmallModel {
 public:
  std::unique_ptr<World> build(const Scenario& scenario, const Lens& lens,
                               RandomWorld random_world) const override {
    const auto values = parameters_under(lens, scenario, declaration());
    return std::make_unique<RememberingWorld>(static_cast<float>(values[0]), random_world,
                                              scenario.principals.size());
  }
};

inline const RememberingModel remembering;

}  // namespace small
