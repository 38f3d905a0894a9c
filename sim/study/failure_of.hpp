#pragma once

#include <exception>
#include <new>
#include <optional>
#include <string>

#include "sim/study/run_study.hpp"

namespace tillit {

/// What `work` threw, in words; nothing if it did not.
template <class Work>
std::optional<std::string> failure_of(const Work& work) {
  try {
    work();
  } catch (const std::bad_alloc&) {
    return out_of_memory.en;
  } catch (const std::exception& error) {
    return error.what();
  } catch (...) {
    return "unknown error";
  }
  return std::nullopt;
}

}  // namespace tillit
