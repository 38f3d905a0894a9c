#pragma once

#include <cstddef>
#include <vector>

#include "sim/scenario/mistakes/mistake.hpp"
#include "sim/scenario/tree/place.hpp"

namespace tillit {

struct PlacedMistake {
  Mistake mistake;
  Place place;
};

/// Collects all that is wrong with what a user wrote, so that it can be told at once.
class Mistakes {
 public:
  /// Only the first of very many are kept; the rest are counted.
  static constexpr std::size_t kept_at_most = 1000;

  // Written out in one file, for each of them would be compiled anew in every file that reads.
  Mistakes();
  ~Mistakes();
  Mistakes(const Mistakes& other);
  Mistakes(Mistakes&& other) noexcept;
  Mistakes& operator=(const Mistakes& other);
  Mistakes& operator=(Mistakes&& other) noexcept;

  void add(Place place, Mistake mistake);

  /// At the place where the reading stands: for models, which do not know the text.
  void add(Mistake mistake);
  void stand_at(Place place) { standing_ = std::move(place); }
  const Place& standing() const { return standing_; }

  /// Whether more are only counted.
  bool full() const { return mistakes_.size() >= kept_at_most; }

  bool empty() const { return errors_ + warnings_ == 0; }
  std::size_t errors() const { return errors_; }
  std::size_t warnings() const { return warnings_; }

  /// In the order of the text.
  std::vector<PlacedMistake> sorted() const;

 private:
  std::vector<PlacedMistake> mistakes_;
  Place standing_;
  std::size_t errors_ = 0;
  std::size_t warnings_ = 0;
};

}  // namespace tillit
