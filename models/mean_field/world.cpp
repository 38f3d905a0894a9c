#include "models/mean_field/world.hpp"

#include "sim/arithmetic/functions.hpp"

namespace tillit::mean_field {

MeanFieldWorld::MeanFieldWorld(std::shared_ptr<const Setting> setting)
    : setting_(std::move(setting)),
      state_(start_state(*setting_)),
      signals_(setting_->places.size()) {}

std::unique_ptr<World> MeanFieldWorld::branch() const {
  return std::make_unique<MeanFieldWorld>(*this);
}

void MeanFieldWorld::live(int number, const Policy& policy, WeekRecord& record) {
  Week week{*setting_, state_, signals_, policy, number};
  live_week(week, record);
  measure(week, record);
  record.step_done("measure");
  remember_indicators(number);
}

/// Weighted by staff, as everywhere.
void MeanFieldWorld::remember_indicators(int week) {
  const std::size_t principals = state_.boards.size();
  std::vector<double> sums(principals), staff(principals);
  for (std::size_t service = 0; service < signals_.size(); ++service) {
    const Place& place = setting_->places[service];
    const double here = place.units * double{setting_->sectors[place.sector].staff_of_unit};
    sums[place.principal] += here * double{state_.units[service].indicator};
    staff[place.principal] += here;
  }
  const std::size_t row = static_cast<std::size_t>((week % year + year) % year) * principals;
  for (std::size_t i = 0; i < principals; ++i) {
    state_.year_indicator[row + i] = staff[i] > 0 ? static_cast<float>(sums[i] / staff[i]) : 0.0f;
  }
}

std::vector<Standing> MeanFieldWorld::standings() const {
  const Parameters& p = setting_->parameters;
  const std::size_t principals = state_.boards.size();
  std::vector<double> leadership(principals), services(principals);
  for (std::size_t service = 0; service < signals_.size(); ++service) {
    const Manager& director = state_.directors[service];
    const std::uint32_t principal = setting_->places[service].principal;
    leadership[principal] += double{clamp01(director.leadership + director.training)};
    services[principal] += 1;
  }
  std::vector<Standing> standings(principals);
  for (std::size_t i = 0; i < principals; ++i) {
    Standing& standing = standings[i];
    standing.size = setting_->principal_sizes[i];
    for (std::size_t week = 0; week < year; ++week) {
      standing.indicator += double{state_.year_indicator[week * principals + i]} / year;
    }
    // weight exp(2 (mean leadership of directors) + 2 (board trust) - 2)
    const double mean = services[i] > 0 ? leadership[i] / services[i] : 0;
    standing.volunteer_weight =
        exponential(double{p.volunteer_per_leadership} * mean +
                    double{p.volunteer_per_board_trust} * double{state_.boards[i].trust} - 2.0);
  }
  return standings;
}

}  // namespace tillit::mean_field
