#include "tests/models/governance/by_hand.hpp"

#include <algorithm>
#include <cmath>

namespace tillit::governance {
namespace {

double clamp(double x, double low = 0, double high = 1) { return std::clamp(x, low, high); }
double toward(double x, double target, double rate) { return x + rate * (target - x); }

}  // namespace

double ByHand::trust(double x, double signal) const {
  if (!on.trust_asymmetry) return toward(x, signal, 0.03);
  return toward(x, signal, signal > x ? 0.02 : 0.06);
}

void ByHand::live(int week) {
  // 3.1
  conditions = on.conditions ? std::exp(clamp(lasting, -0.5, 0.5)) : 1.0;
  R = rules * (1 - lever.exempt);
  grant = 0.4 * lever.earmark * (1 - lever.exempt);
  c_state = clamp(R + 0.2 * grant);
  boards(week);
  lead(director, c_board);
  lead(area, director.control);
  lead(unit, area.control);
  supervision();
  work_and_staff();
  encounters();
  if (on.practice) practice *= 0.998;
  report();
}

// 3.2
void ByHand::boards(int week) {
  const double cycle = on.elections ? ((week % 208) + 208) % 208 / 208.0 : 0.5;
  const double target =
      clamp(0.25 + risk_aversion * salience + 0.1 * cycle - 0.2 * (board_trust - 0.5));
  pressure = toward(pressure, target, 0.1);
  c_board = clamp(0.5 * c_state + 0.5 * (0.5 * pressure + 0.5 * (1 - board_trust)));
}

// 3.3; the manager's own administration is that of 3.5
void ByHand::lead(Manager& manager, double above) const {
  manager.training = toward(manager.training, 0.5 * lever.leader, 0.003);
  const double l = clamp(manager.leadership + manager.training);
  const double phi = 0.7 * (1 - 0.6 * l);
  const double mine = (1 - phi) * (1 - manager.trust), passed = phi * above;
  const double target = clamp((1 - lever.delegate) * (passed + mine));
  const double rate = !on.control_ratchet ? 0.1 : target > manager.control ? 0.15 : 0.05;
  manager.control = toward(manager.control, target, rate);
  manager.own = passed + mine > 0 ? mine / (passed + mine) : 0;
  manager.in_force = l;
  manager.admin =
      clamp(0.24 + 0.40 * above + 0.20 * lever.dialogue, 0, 0.9) * (1 - 0.4 * lever.support);
}

// 3.4, where an inspector comes every week and finds a formal deficiency
void ByHand::supervision() {
  burden *= 0.9;
  deterrence *= 0.9;
  severity = dare_effect = can_gain = 0;
  if (!on.supervision) return;
  const double t = inspector_trust, k = competence, D = 1;
  const double ell = clamp(lever.learning + style + 0.2 * (trust_in_inspected - 0.5));
  severity =
      clamp((1 - ell) * (0.6 * D + 0.4 * (1 - observed)) * (1 + 0.25 * lever.mandatory_fine));
  burden = 1;
  deterrence = 1 - 0.5 * ell;
  unit.control = clamp(unit.control + 0.1 * severity);
  dare_effect = -0.08 * (1 - ell) * (1 - t);
  can_gain = 0.04 * ell * t * k * (1 + 0.2 * lever.joint);
  if (on.latent_risk) latent *= 1 - 0.4 * ell * t;
  inspector_trust = clamp(toward(t, 0.5 * ell + 0.5 * k - 0.3 * severity, 0.3));
  competence += 0.005 * ell * (1 - k);
  trust_in_inspected = trust(trust_in_inspected, 0.5 * observed + 0.5 * (1 - D));
}

// 3.5 and 3.6
void ByHand::work_and_staff() {
  const double c = unit.control, l = unit.in_force;
  admin = clamp(0.085 + 0.20 * c + 0.06 * lever.indicators + 0.08 * grant + 0.10 * burden +
                    0.05 * lever.dialogue + 0.02 * lever.peer + 0.01 * lever.research +
                    0.03 * lever.involve,
                0, 0.7) *
          (1 - 0.4 * lever.support);
  const double S = clamp(2 * l * (1 - unit.admin) * std::min(1.0, 25 / 1.0));
  d = clamp((1 - c) * (1 - 0.4 * R));
  const double F = 1 - (1 - clamp(0.8 * c)) * (1 - clamp(1.1 * lever.dialogue * (0.4 + 0.6 * S))) *
                           (1 - clamp(0.08 * lever.indicators)) * (1 - 0.25 * lever.values * l);
  if (on.follow_up) alignment = toward(alignment, F, 0.03);

  staff_trust =
      trust(staff_trust, clamp(0.5 * (1 - c) + 0.5 * S + 0.5 * forgiven - 0.5 * punished));
  const double a = on.attribution ? 0.9 : 0.0;
  want = toward(want,
                clamp(disposition + 0.5 * (staff_trust - 0.5) -
                      aversion * c * (1 - a + a * unit.own) * (1 - 0.5 * staff_trust) -
                      need_of_follow_up * (1 - F)),
                0.03);
  const double least = 0.5 * clamp(c + 0.4 * (lever.stakes - 0.5));
  effort = on.minimum_effort ? std::max(want, least) : want;
  dare =
      clamp(toward(dare, clamp(0.1 + 0.4 * staff_trust + 0.4 * S + 0.2 * (1 - c) - 0.6 * punished),
                   0.04) +
            dare_effect);
  const double under =
      -0.4 + 1.5 * (workload - 1) - 1.2 * (d - 0.4) - 1.0 * (S - 0.5) + 1.5 * (admin - 0.3);
  if (on.strain) strain = toward(strain, 1 / (1 + std::exp(-under)), 0.05);
  if (on.learning) {
    can = clamp(can +
                (1 - can) * (0.0040 * d + 0.0010 * (0.3 + lever.peer) + 0.001 * forgiven +
                             can_gain + 0.001 * lever.research) -
                0.001 * can);
  }
  gaming = on.gaming ? clamp(c * (1 - want) * lever.stakes) : 0;
}

// q without its noise, of 3.8
double ByHand::quality(const Client& client, double f) const {
  const double z = client.need * (1 - 0.3 * lever.involve);
  const double x =
      2.0 * std::cbrt(can * effort * dare) * (0.2 + 0.8 * alignment) * (1 + 0.3 * practice) -
      0.4 * z * (1 - can);
  const double professional = x / std::sqrt(1 + x * x);
  const double rule = (1 - 0.6 * z) * (0.4 + 0.6 * effort);
  return clamp(f * ((1 - d) * rule + d * professional));
}

// 3.8, where all come; present staff and time for citizens are normal at 1, visits have the base 1
void ByHand::encounters() {
  const double capacity = 1 * clamp(1 - admin - 0.3 * gaming, 0.1, 1) *
                          (1 + 0.02 * (lever.earmark - 1)) * (1 - 0.15 * (lever.support - 0.2)) *
                          lever.staffing * conditions;
  const double reference = 1.0 * (1 + 0.5) * 5;
  workload = 5 / reference / capacity;
  const double f = clamp(std::pow(workload, -0.5), 0.3, 1.1);
  double sum = 0;
  for (Client& client : clients) {
    const double q = quality(client, f);
    sum += q;
    const bool better = q > client.trust;
    client.trust = toward(client.trust, q, !on.trust_asymmetry ? 0.05 : better ? 0.03 : 0.09);
    if (on.failure_demand) client.need = clamp(client.need + 0.03 * (0.55 - q));
    client.need = toward(client.need, client.base, 0.02);
  }
  forgiven = punished = 0;
  if (on.latent_risk) latent = clamp(latent - 0.02 * latent);
  observed = clamp(sum / 5);
}

// 3.11, where nothing serious happens
void ByHand::report() {
  indicator = clamp(observed + 0.8 * gaming);
  const double signal = clamp((1 - lever.dialogue) * indicator + lever.dialogue * observed);
  if (on.scandal) salience = clamp(0.92 * salience + 0.15 * (0.2 * severity) / (1 / 1000.0 + 0.5));
  unit.trust = trust(unit.trust, signal);
  area.trust = trust(area.trust, signal);
  director.trust = trust(director.trust, signal);
  board_trust = trust(board_trust, clamp(signal - 0.3 * salience * (1 - lever.dialogue)));
  alarm = toward(alarm, 0.0, 0.02);
  if (!on.control_ratchet) return;
  if (alarm > 1.5) rules += 0.01;
  rules = clamp(rules + 0.0002 * (1 - 2 * lever.consult - 4 * lever.lab), 0.1, 1);
}

}  // namespace tillit::governance
