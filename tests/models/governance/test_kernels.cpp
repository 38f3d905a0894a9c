#include <catch2/catch.hpp>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "sim/arithmetic/kernel_set.hpp"

using namespace tillit;

namespace {

/// What the helper prints when it runs under an instruction set: the set's name, then hashes.
std::string hashes_under(KernelSet set) {
  const std::string command =
      std::string("TILLIT_KERNELS=") + name_of(set) + " '" + HASH_PRINTER + "'";
  FILE* pipe = popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string printed;
  std::array<char, 256> line{};
  while (std::fgets(line.data(), line.size(), pipe) != nullptr) printed += line.data();
  REQUIRE(pclose(pipe) == 0);
  const std::string name = std::string(name_of(set)) + "\n";
  REQUIRE(printed.substr(0, name.size()) == name);
  return printed.substr(name.size());
}

void check_same_as_baseline(KernelSet set) {
  if (!is_supported(set)) {
    WARN("not compared: this processor lacks " << name_of(set));
    return;
  }
  CHECK(hashes_under(set) == hashes_under(KernelSet::baseline));
}

}  // namespace

TEST_CASE("lenses differ in what the hashes are taken of") {
  const std::string hashes = hashes_under(KernelSet::baseline);
  const std::size_t second = hashes.find('\n') + 1;
  REQUIRE(second > 30);
  const auto hash_after = [&](std::string_view lens) {
    return hashes.substr(hashes.find(lens) + lens.size() + 1, 33);
  };
  CHECK(hash_after("stewardship") != hash_after("balanced"));
  CHECK(hash_after("agency") != hash_after("balanced"));
}

TEST_CASE("avx2 lives the same worlds as the baseline instructions, bit for bit") {
  check_same_as_baseline(KernelSet::avx2);
}

TEST_CASE("avx512 lives the same worlds as the baseline instructions, bit for bit") {
  check_same_as_baseline(KernelSet::avx512);
}
