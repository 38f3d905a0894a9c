#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <climits>
#include <functional>
#include <optional>

#include "sim/command/studies/refusal_pipe.hpp"

using namespace tillit;

namespace {

/// What the parent hears when its child has done `work` and ended.
std::optional<StoreError> heard(const std::function<void(const RefusalPipe&)>& work) {
  RefusalPipe pipe("study.h5");
  const pid_t child = fork();
  if (child == 0) {
    work(pipe);
    _exit(0);
  }
  waitpid(child, nullptr, 0);
  try {
    pipe.throw_if_told();
    return std::nullopt;
  } catch (const StoreError& refusal) {
    return refusal;
  }
}

}  // namespace

TEST_CASE("what a child refuses its parent refuses in the same words") {
  const StoreError refusal(StoreProblem::other_columns, StoreAction::read, "a/run.h5",
                           "columns/trust");
  const auto told = heard([&](const RefusalPipe& pipe) { pipe.tell(refusal); });
  REQUIRE(told);
  CHECK(told->problem() == refusal.problem());
  CHECK(told->action() == refusal.action());
  CHECK(told->path() == "a/run.h5");
  CHECK(told->detail() == "columns/trust");
  for (const Language language : {Language::english, Language::swedish}) {
    CHECK(told->text(language) == refusal.text(language));
  }
}

TEST_CASE("a child that refuses nothing is not heard") {
  CHECK_FALSE(heard([](const RefusalPipe&) {}));
}

TEST_CASE("a refusal too long for a pipe is told as far as there is room") {
  const std::string path(2 * PIPE_BUF, 'p');
  const StoreError refusal(StoreProblem::damaged, StoreAction::read, path, "lost");
  const auto told = heard([&](const RefusalPipe& pipe) { pipe.tell(refusal); });
  REQUIRE(told);
  CHECK(told->problem() == StoreProblem::damaged);
  CHECK(told->path().size() > PIPE_BUF - 8);
  CHECK(path.starts_with(told->path()));
}
