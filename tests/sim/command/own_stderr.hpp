#pragma once

#include <unistd.h>

#include <cstdio>
#include <string>

namespace tillit::sample {

/// As long as it exists, what the program tells on the standard error is kept here.
class OwnStderr {
 public:
  OwnStderr() : kept_(std::tmpfile()), before_(dup(STDERR_FILENO)) {
    dup2(fileno(kept_), STDERR_FILENO);
  }
  ~OwnStderr() {
    dup2(before_, STDERR_FILENO);
    close(before_);
    std::fclose(kept_);
  }
  OwnStderr(const OwnStderr&) = delete;
  OwnStderr& operator=(const OwnStderr&) = delete;

  std::string text() const {
    std::string all;
    std::rewind(kept_);
    for (int c = std::fgetc(kept_); c != EOF; c = std::fgetc(kept_)) all += static_cast<char>(c);
    return all;
  }

 private:
  std::FILE* kept_;
  int before_;
};

}  // namespace tillit::sample
