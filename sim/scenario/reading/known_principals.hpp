#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/scenario.hpp"

namespace tillit {

/// What `where` may name of a population. Each list is made when it is first asked for, and once:
/// a scenario has up to 16 384 measures, and a population 100 000 principals. The principals are
/// there by then and stay as they are.
class KnownPrincipals {
 public:
  using Codes = std::multimap<std::string, std::string>;

  explicit KnownPrincipals(const std::vector<Principal>& principals) : principals_(principals) {}

  const std::vector<std::string>& kinds();   ///< each once, in order
  const std::vector<std::string>& groups();  ///< the same

  /// The codes by what a principal may be called: its code, its name in small letters. A name may
  /// be that of several.
  const Codes& codes();

 private:
  std::vector<std::string> distinct(std::string Principal::*property) const;

  const std::vector<Principal>& principals_;
  std::optional<std::vector<std::string>> kinds_, groups_;
  std::optional<Codes> codes_;
};

}  // namespace tillit
