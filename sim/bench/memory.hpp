#pragma once

namespace tillit::bench {

/// Bytes of memory the program holds now, and the most it has held so far.
double resident_bytes();
double peak_resident_bytes();

/// By how much the program's memory grew at most since this was made.
class MemoryGrowth {
 public:
  double bytes() const;

 private:
  double at_first_ = resident_bytes();
  double peak_at_first_ = peak_resident_bytes();
};

}  // namespace tillit::bench
