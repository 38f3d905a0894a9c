#include <catch2/catch.hpp>
#include <cmath>

#include "sim/calibration/distance.hpp"
#include "sim/calibration/particle.hpp"
#include "sim/calibration/prior.hpp"
#include "sim/calibration/reflected_normal.hpp"
#include "sim/calibration/weighted.hpp"

using namespace tillit;

TEST_CASE("numbers are reflected at 0 and at 1") {
  CHECK(reflected(0.25) == 0.25);
  CHECK(reflected(-0.25) == 0.25);
  CHECK(reflected(1.25) == 0.75);
  CHECK(reflected(2.25) == 0.25);
  CHECK(reflected(-7.75) == 0.25);
}

TEST_CASE("a reflected normal step has all its density between 0 and 1") {
  for (const double centre : {0.0, 0.1, 0.5, 1.0}) {
    for (const double spread : {0.01, 0.2, 0.7, 1.0}) {
      const int steps = 20000;
      double sum = 0;
      for (int i = 0; i < steps; ++i) {
        sum += reflected_density((i + 0.5) / steps, centre, spread) / steps;
      }
      CAPTURE(centre, spread);
      CHECK(sum == Approx(1).epsilon(1e-6));
    }
  }
}

TEST_CASE("a prior has each of its values at its share") {
  CHECK(value_at(Prior{2, 4, false, false}, 0.25) == 2.5);
  CHECK(value_at(Prior{0.01, 1, true, false}, 0.5) == Approx(0.1).epsilon(1e-14));
  CHECK(value_at(Prior{0.01, 1, true, false}, 0.0) == 0.01);
  CHECK(value_at(Prior{0.01, 1, true, false}, 1.0) == 1.0);
  CHECK(value_at(Prior{1, 3, false, true}, 0.5) == 2);
  CHECK(value_at(Prior{1, 3, false, true}, 1.0) == 3);
}

TEST_CASE("a misfit is counted in tolerances from the band") {
  const Band band{0.2, 0.4, 0.1};
  CHECK(misfit(0.3, band) == 0);
  CHECK(misfit(0.5, band) == Approx(1));
  CHECK(misfit(0.0, band) == Approx(2));
  CHECK(std::isinf(misfit(std::nan(""), band)));
  CHECK(misfit(1e6, Band{0, Band().most, 1}) == 0);
}

TEST_CASE("several misfits are the largest of them, or the root of their squares' sum") {
  Calibration calibration;
  calibration.targets.resize(2);
  for (Target& target : calibration.targets) target.band = {0, 0, 1};
  CHECK(distance_from({3, -4}, calibration) == 4);
  calibration.distance = Distance::euclidean;
  CHECK(distance_from({3, -4}, calibration) == 5);
}

TEST_CASE("weighted numbers have the mean and quantiles of the numbers repeated") {
  const Weighted all{{4, 1, 2}, {1, 2, 1}};  // 1, 1, 2, 4
  CHECK(all.mean() == 2);
  CHECK(all.variance() == Approx(1.5));
  CHECK(all.quantile(0.5) == 1);
  CHECK(all.quantile(0.75) == 2);
  CHECK(all.quantile(1) == 4);
  CHECK(all.share_between(1, 2) == 0.75);
}

TEST_CASE("equal weights are worth their number, one great weight little more than one") {
  std::vector<Particle> particles(8);
  CHECK(effective_size(particles) == 8);
  particles[0].weight = 1e6;
  CHECK(effective_size(particles) == Approx(1).epsilon(1e-4));
}
