#include "sim/scenario/reading/known_principals.hpp"

#include <set>

#include "sim/scenario/mistakes/nearest.hpp"

namespace tillit {

const std::vector<std::string>& KnownPrincipals::kinds() {
  if (!kinds_) kinds_ = distinct(&Principal::kind);
  return *kinds_;
}

const std::vector<std::string>& KnownPrincipals::groups() {
  if (!groups_) groups_ = distinct(&Principal::group);
  return *groups_;
}

const KnownPrincipals::Codes& KnownPrincipals::codes() {
  if (codes_) return *codes_;
  codes_.emplace();
  for (const Principal& one : principals_) {
    codes_->emplace(lower_case(one.name), one.code);
    if (one.code != lower_case(one.name)) codes_->emplace(one.code, one.code);
  }
  return *codes_;
}

std::vector<std::string> KnownPrincipals::distinct(std::string Principal::*property) const {
  std::set<std::string> values;
  for (const Principal& one : principals_) values.insert(one.*property);
  return {values.begin(), values.end()};
}

}  // namespace tillit
