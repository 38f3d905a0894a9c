#include <catch2/catch.hpp>

#include <string>

#include "sim/arithmetic/kernel_set.hpp"

using namespace tillit;

TEST_CASE("without a request the best kernel set of the processor is chosen") {
  CHECK(requested_kernel_set(nullptr) == best_kernel_set());
  CHECK(requested_kernel_set("") == best_kernel_set());
  CHECK(is_supported(best_kernel_set()));
}

TEST_CASE("every supported kernel set can be requested by name") {
  CHECK(is_supported(KernelSet::baseline));
  for (const KernelSet set : {KernelSet::baseline, KernelSet::avx2, KernelSet::avx512}) {
    if (is_supported(set)) {
      CHECK(requested_kernel_set(name_of(set)) == set);
    } else {
      CHECK_THROWS_AS(requested_kernel_set(name_of(set)), KernelSetError);
    }
  }
}

TEST_CASE("an unknown kernel set is refused with a sentence that names the choices") {
  try {
    requested_kernel_set("avx1024");
    FAIL("it was accepted");
  } catch (const KernelSetError& error) {
    CHECK(error.value == "avx1024");
    CHECK_FALSE(error.known);
    CHECK(std::string(error.what()) ==
          "TILLIT_KERNELS is \"avx1024\"; it must be baseline, avx2 or avx512, or unset.");
  }
}

TEST_CASE("a kernel set that the processor lacks is refused with the best that it has") {
  CHECK(std::string(KernelSetError("avx512", true).what()) ==
        "TILLIT_KERNELS asks for avx512, which this processor does not support; leave it unset to "
        "use " +
            std::string(name_of(best_kernel_set())) + ".");
}

TEST_CASE("the kernel of the chosen set is called") {
  const KernelSet called = choose_kernel(KernelSet::baseline, KernelSet::avx2, KernelSet::avx512);
  CHECK(called == chosen_kernel_set());
}
