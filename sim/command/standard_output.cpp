#include "sim/command/standard_output.hpp"

#include <cerrno>
#include <cstdio>

#include "sim/command/tell.hpp"
#include "sim/command/words/system_words.hpp"

namespace tillit {

int error_of_output() {
  if (std::fflush(stdout) != 0) return errno;
  return std::ferror(stdout) != 0 ? EIO : 0;
}

Exit output_lost(int error, Session& session) {
  if (error == EPIPE) return Exit::run_failed;
  const Text why = words_of_system_error(error);
  fail(session, {"standard output could not be written: " + why.en,
                 "standard ut gick inte att skriva: " + why.sv});
  return session.exit;
}

}  // namespace tillit
