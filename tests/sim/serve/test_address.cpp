#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>

#include "sim/serve/address.hpp"
#include "sim/serve/callers.hpp"
#include "sim/serve/qr_code.hpp"

using namespace tillit;

TEST_CASE("path and query of a target are told apart") {
  CHECK(path_of("/room?code=AB&x=1") == "/room");
  CHECK(path_of("/") == "/");
  CHECK(in_query("/room?code=AB&teacher=CD", "code") == "AB");
  CHECK(in_query("/room?code=AB&teacher=CD", "teacher") == "CD");
  CHECK(in_query("/room?code=AB", "cod").empty());
  CHECK(in_query("/room?code", "code").empty());
  CHECK(in_query("/room", "code").empty());
}

TEST_CASE("secrets are equal only if they are the same") {
  CHECK(same_secret("ABC", "ABC"));
  CHECK_FALSE(same_secret("ABD", "ABC"));
  CHECK_FALSE(same_secret("AB", "ABC"));
  CHECK_FALSE(same_secret("ABCD", "ABC"));
  CHECK_FALSE(same_secret("", "ABC"));
}

TEST_CASE("a host is ours by address or own name, and by no other name") {
  std::array<char, 256> own{};
  REQUIRE(gethostname(own.data(), own.size() - 1) == 0);
  for (const char* ours :
       {"localhost", "LOCALHOST:8400", "127.0.0.1:8400", "192.168.1.5", "[::1]:80"}) {
    CHECK(is_our_host(ours));
  }
  for (const char* not_ours :
       {"", "evil.example", "evil.example:8400", "localhost.evil.example", "[::1", ":80"}) {
    CHECK_FALSE(is_our_host(not_ours));
  }
}

TEST_CASE("only the page of the same address may speak to the room") {
  CHECK(same_site("http://127.0.0.1:8400", "127.0.0.1:8400"));
  CHECK_FALSE(same_site("http://127.0.0.1:8401", "127.0.0.1:8400"));
  CHECK_FALSE(same_site("https://127.0.0.1:8400", "127.0.0.1:8400"));
  CHECK_FALSE(same_site("http://evil.example", "evil.example"));
  CHECK_FALSE(same_site("null", "127.0.0.1:8400"));
  CHECK_FALSE(same_site("", "127.0.0.1:8400"));
}

TEST_CASE("one address cannot take all places, and gives them back") {
  Callers callers;
  const auto one = Callers::Address::from_string("10.0.0.1");
  const auto other = Callers::Address::from_string("10.0.0.2");
  std::vector<Callers::Place> places;
  for (std::size_t i = 0; i < Callers::most_of_one; ++i) places.push_back(callers.take_place(one));
  CHECK(places.back() != nullptr);
  CHECK(callers.take_place(one) == nullptr);
  CHECK(callers.take_place(other) != nullptr);
  places.pop_back();
  CHECK(callers.take_place(one) != nullptr);
}

TEST_CASE("all addresses together have as many places as there are") {
  Callers callers;
  std::vector<Callers::Place> places;
  for (std::size_t i = 0; i < Callers::most; ++i) {
    const auto address =
        Callers::Address(boost::asio::ip::make_address_v4(static_cast<unsigned>(i)));
    places.push_back(callers.take_place(address));
    REQUIRE(places.back() != nullptr);
  }
  CHECK(callers.take_place(Callers::Address::from_string("10.9.9.9")) == nullptr);
}

TEST_CASE("who tried many wrong codes may not try more, and others may") {
  Callers callers;
  const auto one = Callers::Address::from_string("10.0.0.1");
  for (int i = 0; i < Callers::wrong_codes_a_minute; ++i) {
    CHECK(callers.may_try_a_code(one));
    callers.count_wrong_code(one);
  }
  CHECK_FALSE(callers.may_try_a_code(one));
  CHECK(callers.may_try_a_code(Callers::Address::from_string("10.0.0.2")));
}

TEST_CASE("a QR code is a square with a white border, the same on paper and in the terminal") {
  const std::string lines = qr_lines("http://192.168.1.5:8400/#code=ABCD23");
  const std::string svg = qr_svg("http://192.168.1.5:8400/#code=ABCD23");
  CHECK(svg.starts_with("<svg "));
  CHECK(svg.find("viewBox=\"0 0 37 37\"") !=
        std::string::npos);  // version 3, 29 modules, and 2 x 4
  CHECK(std::count(lines.begin(), lines.end(), '\n') == 19);
  CHECK(lines.starts_with("██"));
  CHECK_THROWS_AS(qr_svg(std::string(4000, 'x')), std::runtime_error);
}
