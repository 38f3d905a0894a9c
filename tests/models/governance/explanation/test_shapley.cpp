#include <catch2/catch.hpp>

#include <array>

#include "models/governance/explanation/shapley.hpp"

using namespace tillit::governance;

namespace {

bool has(MovedInputs moved, int input) { return ((moved >> input) & 1u) != 0; }

}  // namespace

TEST_CASE("in a sum each input gets its own summand") {
  std::array<double, 3> shares{};
  share_change(
      0b111,
      [](MovedInputs moved) {
        return 7 + (has(moved, 0) ? 0.5 : 0) - (has(moved, 1) ? 2.0 : 0) + (has(moved, 2) ? 3 : 0);
      },
      shares);
  CHECK(shares[0] == Approx(0.5));
  CHECK(shares[1] == Approx(-2));
  CHECK(shares[2] == Approx(3));
}

TEST_CASE("in a product of two inputs that both grow from 0 to 1 each gets half") {
  std::array<double, 2> shares{};
  share_change(
      0b11, [](MovedInputs moved) { return moved == 0b11 ? 1.0 : 0.0; }, shares);
  CHECK(shares[0] == Approx(0.5));
  CHECK(shares[1] == Approx(0.5));
}

TEST_CASE("in a product of four inputs the shares add up to the change") {
  constexpr std::array before{0.2, 0.9, 0.5, 3.0}, now{0.7, 0.4, 0.6, 1.0};
  const auto product = [&](MovedInputs moved) {
    double value = 1;
    for (int i = 0; i < 4; ++i) {
      value *= (has(moved, i) ? now : before)[static_cast<std::size_t>(i)];
    }
    return value;
  };
  std::array<double, 4> shares{};
  share_change(0b1111, product, shares);
  CHECK(shares[0] + shares[1] + shares[2] + shares[3] ==
        Approx(product(0b1111) - product(0)).epsilon(1e-12));
  CHECK(shares[0] > 0);
  CHECK(shares[1] < 0);
}

TEST_CASE("an input that does not move gets nothing and is not asked about") {
  std::array<double, 3> shares{};
  share_change(
      0b101,
      [](MovedInputs moved) {
        CHECK_FALSE(has(moved, 1));
        return (has(moved, 0) ? 1.0 : 0) + (has(moved, 2) ? 4.0 : 0);
      },
      shares);
  CHECK(shares[0] == Approx(1));
  CHECK(shares[1] == 0);
  CHECK(shares[2] == Approx(4));
}
