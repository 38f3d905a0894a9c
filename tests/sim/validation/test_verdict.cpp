#include <catch2/catch.hpp>

#include <cmath>
#include <limits>

#include "sim/validation/verdict.hpp"

using namespace tillit;

namespace {

Verdict verdict_of(double mean, std::optional<double> half_width, double least, double most) {
  Estimate value;
  value.mean = mean;
  value.half_width = half_width;
  Band band;
  band.least = least;
  band.most = most;
  return tillit::verdict_of(value, band);
}

constexpr double endless = std::numeric_limits<double>::infinity();

}  // namespace

TEST_CASE("a value is inside or outside when its whole interval is") {
  CHECK(verdict_of(1, 0.5, 0.5, 1.5) == Verdict::inside);
  CHECK(verdict_of(1, 0, 1, 1) == Verdict::inside);
  CHECK(verdict_of(1, 0.5, 1.6, 2) == Verdict::outside);
  CHECK(verdict_of(1, 0.5, -endless, 0.4) == Verdict::outside);
  CHECK(verdict_of(1, 0.5, 0, endless) == Verdict::inside);
}

TEST_CASE("nothing is said of a value whose interval crosses an edge, or that has none") {
  CHECK(verdict_of(1, 0.5, 0.6, 2) == Verdict::crosses);
  CHECK(verdict_of(1, 0.5, 1.4, 2) == Verdict::crosses);
  CHECK(verdict_of(1, 5, 0.6, 2) == Verdict::crosses);
  CHECK(verdict_of(1, std::nullopt, 0, 2) == Verdict::unknown);
  CHECK(verdict_of(std::nan(""), 0.1, 0, 2) == Verdict::unknown);
}
