#include "sim/arithmetic/kernel_set.hpp"

#include <cstdlib>
#include <string_view>
#include <utility>

namespace tillit {
namespace {

std::string explain(const std::string& value, bool known) {
  if (known) {
    return "TILLIT_KERNELS asks for " + value + ", which this processor does not support; " +
           "leave it unset to use " + name_of(best_kernel_set()) + ".";
  }
  return "TILLIT_KERNELS is \"" + value + "\"; it must be baseline, avx2 or avx512, or unset.";
}

}  // namespace

KernelSetError::KernelSetError(std::string given, bool is_known)
    : std::invalid_argument(explain(given, is_known)), value(std::move(given)), known(is_known) {}

const char* name_of(KernelSet set) {
  switch (set) {
    case KernelSet::avx512:
      return "avx512";
    case KernelSet::avx2:
      return "avx2";
    case KernelSet::baseline:
      break;
  }
  return "baseline";
}

bool is_supported(KernelSet set) {
#if defined(__x86_64__)
  if (set == KernelSet::avx512) {
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
           __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
  }
  if (set == KernelSet::avx2) return __builtin_cpu_supports("avx2");
#endif
  return set == KernelSet::baseline;
}

KernelSet best_kernel_set() {
  if (is_supported(KernelSet::avx512)) return KernelSet::avx512;
  if (is_supported(KernelSet::avx2)) return KernelSet::avx2;
  return KernelSet::baseline;
}

KernelSet requested_kernel_set(const char* request) {
  if (request == nullptr || *request == '\0') return best_kernel_set();
  for (const KernelSet set : {KernelSet::baseline, KernelSet::avx2, KernelSet::avx512}) {
    if (std::string_view(request) != name_of(set)) continue;
    if (!is_supported(set)) throw KernelSetError(request, true);
    return set;
  }
  throw KernelSetError(request, false);
}

KernelSet chosen_kernel_set() {
  static const KernelSet chosen = requested_kernel_set(std::getenv("TILLIT_KERNELS"));
  return chosen;
}

}  // namespace tillit
