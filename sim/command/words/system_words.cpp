#include "sim/command/words/system_words.hpp"

#include <cerrno>
#include <system_error>

namespace tillit {

Text words_of_system_error(int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      return {"there is no such folder", "mappen finns inte"};
    case EISDIR:
      return {"it is a folder", "det är en mapp"};
    case EACCES:
    case EPERM:
      return {"no permission", "behörighet saknas"};
    case EROFS:
      return {"the disk can only be read", "disken går bara att läsa"};
    case ENOSPC:
    case EDQUOT:
      return {"the disk is full", "disken är full"};
    case EFBIG:
      return {"the file would be larger than is allowed",
              "filen skulle bli större än vad som är tillåtet"};
    default:
      break;
  }
  const std::string words = std::generic_category().message(error);
  return {words, words};
}

}  // namespace tillit
