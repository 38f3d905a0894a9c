#pragma once

#include <stdexcept>
#include <string>

namespace tillit {

/// The instruction sets kernels are compiled for. All give the same bits; they differ in speed.
enum class KernelSet { baseline, avx2, avx512 };

/// As the environment variable TILLIT_KERNELS spells it.
const char* name_of(KernelSet set);

/// TILLIT_KERNELS names no set, or one this processor lacks.
struct KernelSetError : std::invalid_argument {
  KernelSetError(std::string given, bool is_known);
  std::string value;  ///< what the variable says
  bool known;         ///< true: a set we have, but the processor does not
};

/// Whether this processor can run kernels of the set.
bool is_supported(KernelSet set);

/// The best set this processor supports.
KernelSet best_kernel_set();

/// The set named by `request`; the best one if it is null or empty. Throws KernelSetError.
KernelSet requested_kernel_set(const char* request);

/// The set to run: that of TILLIT_KERNELS if given, else the best. Throws KernelSetError. Looked up
/// once: later changes of the environment have no effect.
KernelSet chosen_kernel_set();

/// The function to call, of the same kernel compiled for the three sets:
/// `choose_kernel(baseline::step, avx2::step, avx512::step)(block)`.
template <class Function>
Function choose_kernel(Function baseline, Function avx2, Function avx512) {
  switch (chosen_kernel_set()) {
    case KernelSet::avx512:
      return avx512;
    case KernelSet::avx2:
      return avx2;
    case KernelSet::baseline:
      break;
  }
  return baseline;
}

}  // namespace tillit
