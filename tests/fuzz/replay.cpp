// Without libFuzzer: the files of a corpus, and so many changes of them that follow from a seed.
// replay_NAME CORPUS CHANGES

#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

// NOLINTNEXTLINE(readability-identifier-naming): the name that libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

using Bytes = std::vector<std::uint8_t>;

int at_change = 0;

/// Says which change it was before the program ends.
void tell(int signal) {
  std::fprintf(stderr, "signal %d at change %d\n", signal, at_change);
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

std::vector<Bytes> files_of(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& file : std::filesystem::directory_iterator(folder)) paths.push_back(file);
  std::sort(paths.begin(), paths.end());
  std::vector<Bytes> files;
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    files.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return files;
}

/// std::mt19937 gives the same numbers everywhere; its distributions do not.
class Chance {
 public:
  std::size_t below(std::size_t most) { return most == 0 ? 0 : engine_() % most; }

 private:
  std::mt19937 engine_{1};
};

using Place = Bytes::difference_type;

Place signed_of(std::size_t number) { return static_cast<Place>(number); }

void change(Bytes& bytes, const std::vector<Bytes>& files, Chance& chance) {
  const std::size_t at = chance.below(bytes.size() + 1);
  const std::size_t length = std::min(chance.below(32), bytes.size() - at);
  const auto here = bytes.begin() + signed_of(at);
  switch (chance.below(5)) {
    case 0:
      if (at < bytes.size()) bytes[at] ^= static_cast<std::uint8_t>(1u << chance.below(8));
      break;
    case 1:
      bytes.insert(here, static_cast<std::uint8_t>(chance.below(256)));
      break;
    case 2:
      bytes.erase(here, here + signed_of(length));
      break;
    case 3: {
      const Bytes again(here, here + signed_of(length));
      bytes.insert(bytes.begin() + signed_of(chance.below(bytes.size())), again.begin(),
                   again.end());
      break;
    }
    default: {
      const Bytes& other = files[chance.below(files.size())];
      const std::size_t from = chance.below(other.size());
      const std::size_t count = std::min<std::size_t>(chance.below(64), other.size() - from);
      bytes.insert(here, other.begin() + signed_of(from), other.begin() + signed_of(from + count));
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  for (const int signal : {SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGFPE}) std::signal(signal, tell);
  const std::vector<Bytes> files = files_of(argv[1]);
  if (files.empty()) return 2;
  for (const Bytes& file : files) LLVMFuzzerTestOneInput(file.data(), file.size());
  const int changes = std::atoi(argv[2]);
  Chance chance;
  for (at_change = 1; at_change <= changes; ++at_change) {
    Bytes bytes = files[chance.below(files.size())];
    for (std::size_t i = 1 + chance.below(4); i > 0; --i) change(bytes, files, chance);
    LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
  }
  std::printf("%zu files, %d changes of them\n", files.size(), changes);
  return 0;
}
