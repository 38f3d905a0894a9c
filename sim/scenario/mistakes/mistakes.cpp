#include "sim/scenario/mistakes/mistakes.hpp"

#include <algorithm>
#include <tuple>

namespace tillit {

std::string code_of(const Mistake& mistake) {
  return std::visit([](const auto& one) -> std::string { return one.code; }, mistake);
}

bool is_warning(const Mistake& mistake) { return code_of(mistake) > "S100"; }

Mistakes::Mistakes() = default;
Mistakes::~Mistakes() = default;
Mistakes::Mistakes(const Mistakes& other) = default;
Mistakes::Mistakes(Mistakes&& other) noexcept = default;
Mistakes& Mistakes::operator=(const Mistakes& other) = default;
Mistakes& Mistakes::operator=(Mistakes&& other) noexcept = default;

void Mistakes::add(Mistake mistake) { add(standing_, std::move(mistake)); }

void Mistakes::add(Place place, Mistake mistake) {
  ++(is_warning(mistake) ? warnings_ : errors_);
  if (!full()) mistakes_.push_back({std::move(mistake), std::move(place)});
}

std::vector<PlacedMistake> Mistakes::sorted() const {
  const auto key = [](const PlacedMistake& one) {
    const int order = one.place.source ? one.place.source->order : -1;
    return std::tuple(order, one.place.line, one.place.column);
  };
  std::vector<PlacedMistake> result = mistakes_;
  std::stable_sort(result.begin(), result.end(),
                   [&](const auto& one, const auto& other) { return key(one) < key(other); });
  return result;
}

}  // namespace tillit
