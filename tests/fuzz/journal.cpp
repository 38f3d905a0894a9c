#include <xxhash.h>

#include <cstring>

#include "sim/store/journalled_file.hpp"
#include "tests/fuzz/choices.hpp"
#include "tests/fuzz/claims.hpp"
#include "tests/fuzz/own_folder.hpp"
#include "tests/fuzz/sample_file.hpp"

// What lies beside a file under the name of its journal. Only a whole journal changes the file, to
// what it says; what is none of ours is left where it is.

namespace {

using namespace tillit;

constexpr std::size_t file_bytes = 3 * Commit::page_size + 100;

void append(fuzz::FileBytes& bytes, std::uint64_t number) {
  for (int i = 0; i < 8; ++i) bytes.push_back(static_cast<std::uint8_t>(number >> (8 * i)));
}

/// A journal with its hash, of pages that hold one byte each over and over, some of it perhaps
/// changed or cut off afterwards.
fuzz::FileBytes journal_from(fuzz::Choices& choices) {
  fuzz::FileBytes bytes;
  for (const char c : std::string_view("TLLJRNL1")) bytes.push_back(static_cast<std::uint8_t>(c));
  append(bytes, choices.below(4) == 0 ? choices.number() % (1u << 20u) : file_bytes);
  const std::size_t pages = choices.below(5);
  append(bytes, pages);
  for (std::size_t i = 0; i < pages; ++i) {
    append(bytes, choices.below(4) == 0 ? choices.number() : choices.below(6));
    bytes.resize(bytes.size() + Commit::page_size, choices.byte());
  }
  append(bytes, XXH3_64bits(bytes.data(), bytes.size()));
  return bytes;
}

void damage(fuzz::FileBytes& bytes, fuzz::Choices& choices) {
  const std::size_t at = choices.number() % bytes.size();
  if (choices.below(2) == 0) {
    bytes.resize(at);
  } else {
    bytes[at] ^= choices.byte();
  }
}

void claim_recovered(const fuzz::FileBytes& before, const std::optional<Journal>& journal) {
  fuzz::claim(!std::filesystem::exists("file.journal"), "a journal that was followed is gone");
  const fuzz::FileBytes after = fuzz::bytes_of("file");
  if (!journal || !*journal) return fuzz::claim(after == before, "half a journal changes nothing");
  const Commit& commit = **journal;
  fuzz::claim(after.size() == commit.size, "the file has the size that its journal says");
  for (const auto& [number, page] : commit.pages) {
    if (number >= (commit.size + Commit::page_size - 1) / Commit::page_size) continue;
    const std::size_t at = number * Commit::page_size;
    const std::size_t count = std::min(Commit::page_size, after.size() - at);
    fuzz::claim(std::memcmp(after.data() + at, page.data(), count) == 0, "the file has the pages");
  }
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name that libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const fuzz::OwnFolder folder;
  const fuzz::FileBytes before(file_bytes, 7);
  fuzz::write(before, "file");
  fuzz::Choices choices(data, size);
  const std::size_t kind = choices.below(3);
  fuzz::FileBytes bytes = kind == 0 ? fuzz::FileBytes(data, data + size) : journal_from(choices);
  if (kind == 1) damage(bytes, choices);
  fuzz::write(bytes, "file.journal");
  try {
    const std::optional<Journal> journal = read_journal("file.journal");
    JournalledFile::recover("file");
    claim_recovered(before, journal);
  } catch (const ForeignJournal&) {
    fuzz::claim(fuzz::bytes_of("file.journal") == bytes, "what is not ours stays as it is");
    fuzz::claim(fuzz::bytes_of("file") == before, "what is not ours changes nothing");
    std::filesystem::remove("file.journal");
  }
  return 0;
}
