#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "sim/design/factor.hpp"
#include "sim/scenario/text.hpp"

namespace tillit {

/// A number of a scenario that a design varies from point to point.
struct Varied {
  enum class What {
    parameter,
    sector_parameter,
    lever,       ///< its value where no measure says otherwise
    reform,      ///< the value that the measures of a variant give to a lever
    mechanism,   ///< 1 on, 0 off
    principals,  ///< of a synthetic population
    scale        ///< of the population
  };
  What what = What::parameter;
  std::size_t index = 0;  ///< of the parameter, lever or mechanism in the declaration
  std::size_t group = 0;  ///< of the sector or the variant
  std::string path;       ///< as in a scenario: "parameters.shirk", "variants.trial.delegate"
  std::string name;       ///< in files, after `p_`: unique within the design
  std::string unit;
  Text meaning;
};

/// The points at which a study is run: each is the scenario with other values of what is varied.
struct Design {
  std::string method;                                    ///< as in a scenario: "sobol", …
  std::vector<std::pair<std::string, double>> settings;  ///< of the method, as in a scenario
  std::vector<Varied> varied;
  std::vector<Factor> factors;      ///< over which values each of them is varied
  Points points;                    ///< by point: a value for each that is varied
  std::vector<std::string> labels;  ///< of the points, where they have names

  /// Whether points have different principals: nothing can then be recorded by principal.
  bool varies_principals() const { return varies(Varied::What::principals); }
  /// Whether points can have worlds of different size.
  bool varies_size() const {
    return varies_principals() || varies(Varied::What::scale) || varies(Varied::What::parameter) ||
           varies(Varied::What::sector_parameter);
  }

 private:
  bool varies(Varied::What what) const {
    return std::any_of(varied.begin(), varied.end(),
                       [&](const Varied& one) { return one.what == what; });
  }
};

}  // namespace tillit
