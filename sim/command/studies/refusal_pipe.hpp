#pragma once

#include "sim/store/store_error.hpp"

namespace tillit {

/// Tells a process what its child would not read.
class RefusalPipe {
 public:
  /// Throws StoreError about `path` if the machine has no room for it.
  explicit RefusalPipe(const std::string& path);
  RefusalPipe(const RefusalPipe&) = delete;
  RefusalPipe& operator=(const RefusalPipe&) = delete;
  ~RefusalPipe();

  /// In the child, once.
  void tell(const StoreError& refusal) const;

  /// In the parent when the child has ended: throws what it told, if it told anything.
  void throw_if_told();

 private:
  int from_ = -1, to_ = -1;
};

}  // namespace tillit
