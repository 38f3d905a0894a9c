#include <catch2/catch.hpp>

#include "sim/scenario/reading/known_principals.hpp"

namespace tillit {
namespace {

using Names = std::vector<std::string>;

TEST_CASE("what may be named of principals is made when it is asked for, and once") {
  std::vector<Principal> principals;
  KnownPrincipals known(principals);
  principals = {{"02", "Habo", "municipality", "B3", 1, {}},
                {"01", "Malmö", "municipality", "A1", 1, {}},
                {"03", "HABO", "region", "B3", 1, {}},
                {"solo", "Solo", "region", "A1", 1, {}}};
  CHECK(known.kinds() == Names{"municipality", "region"});
  CHECK(known.groups() == Names{"A1", "B3"});
  CHECK(known.codes().count("habo") == 2);
  CHECK(known.codes().count("malmö") == 1);
  CHECK(known.codes().count("01") == 1);
  CHECK(known.codes().count("solo") == 1);
  CHECK(known.codes().size() == 7);
  principals.push_back({"04", "Lund", "school", "C", 1, {}});
  CHECK(known.kinds().size() == 2);
  CHECK(known.groups().size() == 2);
  CHECK(known.codes().size() == 7);
}

}  // namespace
}  // namespace tillit
