#include "sim/scenario/tree/place.hpp"

namespace tillit {

std::string_view SourceText::line(int number) const {
  std::string_view rest = text;
  for (int at = 1; at < number; ++at) {
    const std::size_t end = rest.find('\n');
    if (end == std::string_view::npos) return {};
    rest.remove_prefix(end + 1);
  }
  rest = rest.substr(0, rest.find('\n'));
  if (rest.ends_with('\r')) rest.remove_suffix(1);
  return number > 0 ? rest : std::string_view{};
}

}  // namespace tillit
