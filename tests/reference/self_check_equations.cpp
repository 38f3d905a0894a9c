// The equations once more, written from the specification with its own numbers.
#include "meeting.hpp"
#include "self_check.hpp"

#include <catch2/catch.hpp>

using namespace tillit::reference;

namespace {

// A world that has lived for a while, with no lever at a value that hides its equation.
std::unique_ptr<World> lived() {
  Setup setup = setup_of(2, 0);
  setup.burn_in = 31;
  setup.private_share = 0.5;
  setup.base_levers = {{"exempt", 0.3},   {"delegate", 0.2}, {"indicators", 1.4}, {"earmark", 1.3},
                       {"support", 0.35}, {"learning", 0.4}, {"dialogue", 0.45},  {"forgive", 0.7},
                       {"leader", 0.6},   {"values", 0.8},   {"stakes", 0.6},     {"peer", 0.5},
                       {"research", 0.4}, {"involve", 0.3},  {"staffing", 1.1}};
  auto world = world_of(setup);
  go_on(*world, 30);
  for (Unit* unit : world->units) unit->week = UnitWeek{};
  return world;
}

double toward_control(double control, double target) {
  return control + (target > control ? 0.15 : 0.05) * (target - control);
}

}  // namespace

TEST_CASE("state and board") {
  const auto world = lived();
  Principal& board = world->principals[0];
  const Service& school = board.services[1];
  const double pressure = board.pressure;
  world_and_state(*world);
  boards(*world);

  const double rules = world->sectors[1].rules * 0.7;
  const double grant = 0.4 * 1.3 * 0.7;
  CHECK(school.rules == Approx(rules));
  CHECK(school.grant == Approx(grant));
  const double cycle = 207.0 / 208.0;
  const double target =
      clamp(0.25 + board.risk_aversion * board.salience + 0.1 * cycle - 0.2 * (board.trust - 0.5));
  CHECK(world->week == -1);
  CHECK(board.pressure == Approx(0.9 * pressure + 0.1 * target));
  const double own = 0.5 * board.pressure + 0.5 * (1 - board.trust);
  CHECK(school.board_control == Approx(clamp(0.5 * clamp(rules + 0.2 * grant) + 0.5 * own)));
}

TEST_CASE("control of managers") {
  const auto world = lived();
  Service& service = world->principals[0].services[0];
  Unit& unit = service.areas[0].units[0];
  const double before = unit.manager.control;
  const double gain = unit.manager.training_gain;
  managers(*world);
  if (unit.manager.left) return;

  const Manager& manager = unit.manager;
  CHECK(manager.training_gain == Approx(gain + 0.003 * (0.5 * 0.6 - gain)));
  const double l = clamp(manager.leadership + manager.training_gain);
  const double phi = 0.7 * (1 - 0.6 * l);
  const double mine = (1 - phi) * (1 - manager.trust);
  const double passed = phi * service.areas[0].manager.control;
  CHECK(manager.in_force == Approx(l));
  CHECK(manager.control == Approx(toward_control(before, clamp(0.8 * (passed + mine)))));
  CHECK(manager.own == Approx(mine / (passed + mine)));
}

TEST_CASE("work conditions") {
  const auto world = lived();
  Service& service = world->principals[0].services[0];
  Unit& unit = service.areas[0].units[0];
  unit.burden = 0.4;
  const double alignment = unit.alignment;
  work_conditions(*world);

  const double c = unit.manager.control;
  const double l = unit.manager.in_force;
  const double admin = (0.085 + 0.2 * c + 0.06 * 1.4 + 0.08 * service.grant + 0.1 * 0.4 +
                        0.05 * 0.45 + 0.02 * 0.5 + 0.01 * 0.4 + 0.03 * 0.3) *
                       (1 - 0.4 * 0.35);
  const double own =
      clamp(0.24 + 0.4 * service.areas[0].manager.control + 0.2 * 0.45, 0, 0.9) * (1 - 0.4 * 0.35);
  const double support = clamp(2 * l * (1 - own) * std::min(1.0, 25 / number_of(unit.staff)));
  const double followup = 1 - (1 - clamp(0.8 * c)) *
                                  (1 - clamp(1.1 * 0.45 * (0.4 + 0.6 * support))) *
                                  (1 - clamp(0.08 * 1.4)) * (1 - 0.25 * 0.8 * l);
  CHECK(unit.admin_share == Approx(admin));
  CHECK(unit.manager.own_admin == Approx(own));
  CHECK(unit.support == Approx(support));
  CHECK(unit.discretion == Approx((1 - c) * (1 - 0.4 * service.rules)));
  CHECK(unit.followup == Approx(followup));
  CHECK(unit.alignment == Approx(alignment + 0.03 * (followup - alignment)));
}

TEST_CASE("staff") {
  const auto world = lived();
  Unit& unit = *world->units[3];
  unit.week.dare_effect = -0.03;
  unit.week.can_gain = 0.01;
  const std::vector<Staff> before = unit.staff;
  staff(*world);

  const double c = unit.manager.control;
  const double support = unit.support;
  const double d = unit.discretion;
  const double stakes = unit.is_private ? 0.9 : 0.6;
  const double signal =
      clamp(0.5 * (1 - c) + 0.5 * support + 0.5 * unit.forgiven - 0.5 * unit.punished);
  const double tense = -0.4 + 1.5 * (unit.workload - 1) - 1.2 * (d - 0.4) - (support - 0.5) +
                       1.5 * (unit.admin_share - 0.3);
  double wants = 0.0;
  for (std::size_t i = 0; i < before.size(); ++i) {
    const Staff& old = before[i];
    const Staff& now = unit.staff[i];
    const double t = old.trust + (signal > old.trust ? 0.02 : 0.06) * (signal - old.trust);
    CHECK(now.trust == Approx(t));
    const double want =
        clamp(old.disposition + 0.5 * (t - 0.5) -
              old.control_aversion * c * (0.1 + 0.9 * unit.manager.own) * (1 - 0.5 * t) -
              old.followup_need * (1 - unit.followup));
    CHECK(now.want == Approx(0.97 * old.want + 0.03 * want));
    CHECK(now.effort == Approx(std::max(now.want, 0.5 * clamp(c + 0.4 * (stakes - 0.5)))));
    const double dare = clamp(0.1 + 0.4 * t + 0.4 * support + 0.2 * (1 - c) - 0.6 * unit.punished);
    CHECK(now.dare == Approx(0.96 * old.dare + 0.04 * dare - 0.03));
    CHECK(now.strain == Approx(0.95 * old.strain + 0.05 / (1 + std::exp(-tense))));
    CHECK(now.can == Approx(old.can - 0.001 * old.can +
                            (1 - old.can) * (0.004 * d + 0.001 * 0.8 + 0.001 * unit.forgiven +
                                             0.01 + 0.001 * 0.4)));
    wants += now.want;
  }
  CHECK(unit.gaming == Approx(c * (1 - wants / number_of(unit.staff)) * stakes));
}

TEST_CASE("workload and what mistakes leave behind") {
  const auto world = lived();
  Unit& unit = *world->units[3];
  staff(*world);
  misconduct(*world);
  const double latent = unit.latent_risk;
  encounters(*world);

  REQUIRE(unit.service->sector == 0);
  const UnitWeek& week = unit.week;
  const double capacity = week.present * clamp(1 - unit.admin_share - 0.3 * unit.gaming, 0.1, 1) *
                          (1 + 0.02 * 0.3) * (1 - 0.15 * 0.15) * 1.1 * unit.service->conditions /
                          (0.92 * 0.70);
  CHECK(unit.workload == Approx(week.encounters / (0.65 * 1.0 * 2) / capacity));
  const double n = week.encounters;
  CHECK(unit.forgiven == Approx(0.2 * clamp(10 * week.forgiven / n)));
  CHECK(unit.punished == Approx(0.4 * clamp(10 * (week.reported - week.forgiven) / n)));
  CHECK(unit.latent_risk == Approx(latent + (week.minor - week.reported) / n * (1 - latent) -
                                   week.reported / n * latent - 0.02 * latent));
  CHECK(unit.observed_quality ==
        Approx(clamp(week.quality_sum / n - 0.4 * week.misconduct / number_of(unit.staff))));
}

TEST_CASE("a meeting") {
  const auto world = lived();
  Unit& unit = *world->units[3];
  staff(*world);
  unit.practice = 0.4;
  const Staff& member = unit.staff[0];
  const double f = 0.8;
  const double z = 0.6 * (1 - 0.3 * 0.3);
  const double x = 2 * std::cbrt(member.can * member.effort * member.dare) *
                       (0.2 + 0.8 * unit.alignment) * (1 + 0.3 * 0.4) -
                   0.4 * z * (1 - member.can);
  const double d = unit.discretion;
  const double rule = (1 - 0.6 * z) * (0.4 + 0.6 * member.effort);
  const double expected = f * ((1 - d) * rule + d * x / std::sqrt(1 + x * x));

  const int meetings = 400000;
  Client client{0.6, 0.6, 0.55};
  for (int i = 0; i < meetings; ++i) {
    client.need = 0.6;
    client.trust = 0.0;
    const double sum = unit.week.quality_sum;
    meet(*world, unit, client, member, f);
    const double q = unit.week.quality_sum - sum;
    if (std::abs(q - expected) > 0.1 + 1e-6 || std::abs(client.trust - 0.03 * q) > 1e-6 ||
        std::abs(client.need - (0.6 + 0.03 * (0.55 - q))) > 1e-6)
      FAIL("a meeting as it should not be");
  }
  CHECK(unit.week.quality_sum / meetings == Approx(expected).margin(0.0005));

  const double minor = 0.1 * (1 - expected) * (1 + 0.4 * 0.2 * (1 - member.effort));
  const double minors = unit.week.minor;
  CHECK(minors / meetings == Approx(minor).epsilon(0.03));
  CHECK(unit.week.reported / minors == Approx(member.dare).epsilon(0.03));
  CHECK(static_cast<double>(unit.week.forgiven) / unit.week.reported ==
        Approx(clamp(0.7 * (0.5 + unit.manager.in_force))).epsilon(0.03));
}

TEST_CASE("the way up") {
  const auto world = lived();
  Principal& board = world->principals[0];
  Service& service = board.services[0];
  Unit& unit = service.areas[0].units[0];
  unit.week.serious = 1;
  unit.week.found = 1;
  unit.week.severity = 0.5;
  const double trust_before = board.trust;
  const double salience_before = board.salience;
  const double alarm_before = world->sectors[0].alarm;
  upward(*world);

  CHECK(std::abs(unit.indicator - (unit.observed_quality + 0.8 * unit.gaming)) <= 0.05);
  CHECK(unit.signal == Approx(0.55 * unit.indicator + 0.45 * unit.observed_quality -
                              std::min(0.3, 3 * 1.3 / number_of(unit.staff))));
  double staff = 0.0, mean = 0.0, care_staff = 0.0;
  for (const Unit* any : world->units) {
    const bool here = any->service->principal == 0;
    staff += here ? number_of(any->staff) : 0.0;
    care_staff += any->service->sector == 0 ? number_of(any->staff) : 0.0;
  }
  const double salience = clamp(0.92 * salience_before + 0.15 * (1.3 + 0.1) / (staff / 1000 + 0.5));
  CHECK(board.salience == Approx(salience));
  for (const Service& any : board.services) mean += any.signal / number_of(board.services);
  const double signal = clamp(mean - 0.3 * salience * 0.55);
  const double rate = signal > trust_before ? 0.02 : 0.06;
  CHECK(board.trust == Approx(trust_before + rate * (signal - trust_before)));
  const double alarm = 1.3 * 52 * 1000 / care_staff / 12;
  CHECK(world->sectors[0].alarm == Approx(alarm_before + 0.02 * (alarm - alarm_before)));
}
