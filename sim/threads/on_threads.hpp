#pragma once

#include <functional>
#include <optional>
#include <type_traits>

namespace tillit {

/// Does `work()` on so many threads, at least one, the calling one among them.
void do_on_threads(int threads, const std::function<void()>& work);

/// Does `work()` on so many threads, the calling one among them: the parallel sections and tasks in
/// it use no more, and no fewer if the machine is free. What it throws is thrown here.
/// @return what `work` returns
template <class Work>
auto on_threads(int threads, const Work& work) {
  if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
    do_on_threads(threads, work);
  } else {
    std::optional<std::invoke_result_t<Work>> result;
    do_on_threads(threads, [&] { result.emplace(work()); });
    return *std::move(result);
  }
}

}  // namespace tillit
