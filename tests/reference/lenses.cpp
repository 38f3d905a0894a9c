// Section 5: lenses.
#include "start_values.hpp"

#include <stdexcept>

namespace tillit::reference {

Behaviour behaviour_under(Lens lens) {
  //                          averse neutral needing shirk c_min spread flag
  if (lens == Lens::stewardship) return {0.57, 0.18, 0.25, 0.2, 0.3, 0.001, 0.02};
  if (lens == Lens::agency) return {0.325, 0.175, 0.50, 0.9, 0.7, 0.020, 0.05};
  return {0.41, 0.19, 0.40, 0.5, 0.5, 0.004, 0.02};
}

Lens lens_named(const std::string& name) {
  if (name == "stewardship") return Lens::stewardship;
  if (name == "balanced") return Lens::balanced;
  if (name == "agency") return Lens::agency;
  throw std::invalid_argument("there is no lens called '" + name + "'");
}

}  // namespace tillit::reference
