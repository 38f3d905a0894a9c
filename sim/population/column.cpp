#include "sim/population/column.hpp"

#include <sys/mman.h>

#include <cstdlib>
#include <new>

namespace tillit {
namespace {

constexpr std::size_t cache_line = 64;
constexpr std::size_t huge_page = std::size_t{2} << 20;

}  // namespace

void* column_memory(std::size_t bytes) {
  const std::size_t alignment = bytes < 2 * huge_page ? cache_line : huge_page;
  const std::size_t rounded = (bytes + alignment - 1) / alignment * alignment;
  void* memory = std::aligned_alloc(alignment, rounded);
  if (memory == nullptr) throw std::bad_alloc();
  // A wish: where it is not granted, only time is lost.
  if (alignment == huge_page) madvise(memory, rounded, MADV_HUGEPAGE);
  return memory;
}

void release_column_memory(void* memory) { std::free(memory); }

}  // namespace tillit
