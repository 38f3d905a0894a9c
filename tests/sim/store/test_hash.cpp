#include <catch2/catch.hpp>

#include <bit>
#include <cmath>
#include <limits>

#include "sim/store/hash.hpp"
#include "sim/store/provenance.hpp"
#include "tests/sim/store/sample/sample_study.hpp"

using namespace tillit;

TEST_CASE("a hash is XXH3-64 of the bytes") {
  CHECK(hash_text(Hasher().value()) == "2d06800538d394c2");  // XXH3-64 of nothing
  CHECK(hash_text(0xabc) == "0000000000000abc");
}

TEST_CASE("every NaN enters a hash as the same NaN") {
  const auto hash = [](float value) {
    return Hasher().add(std::span<const float>(&value, 1)).value();
  };
  const float usual = std::numeric_limits<float>::quiet_NaN();
  CHECK(hash(usual) == hash(std::bit_cast<float>(0xffc12345U)));
  CHECK(hash(usual) != hash(0.0F));
  CHECK(hash(0.0F) != hash(-0.0F));
}

TEST_CASE("a long column hashes as the same bytes in pieces") {
  std::vector<double> column(5000);
  for (std::size_t i = 0; i < column.size(); ++i) column[i] = std::sqrt(static_cast<double>(i));
  const std::span<const double> all(column);
  const auto whole = Hasher().add(all).value();
  CHECK(whole == Hasher().add(all.first(1234)).add(all.subspan(1234)).value());
  CHECK(whole == Hasher().add_bytes(std::as_bytes(all)).value());
}

TEST_CASE("texts do not run into each other") {
  CHECK(Hasher().add("ab").add("c").value() != Hasher().add("a").add("bc").value());
}

TEST_CASE("the content hash follows names and values, not the order of series") {
  Layout layout = sample::layout();
  auto values = sample::result(layout, {0, 1, 1}).values;
  const auto hash = content_hash(layout, values);

  std::swap(layout.series[0], layout.series[1]);
  std::swap(values[0], values[1]);
  CHECK(content_hash(layout, values) == hash);

  layout.series[0].name = "other";
  CHECK(content_hash(layout, values) != hash);
  values.pop_back();
  CHECK_THROWS_AS(content_hash(layout, values), std::invalid_argument);
}

TEST_CASE("the content hash of a known run stays what it is") {
  const Layout layout = sample::layout();
  CHECK(hash_text(content_hash(layout, sample::result(layout, {0, 1, 1}).values)) ==
        "435090b38cfce3c6");
}

TEST_CASE("SHA-256 as sha256sum gives it") {
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}
