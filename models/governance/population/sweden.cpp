#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "models/governance/population/principals.hpp"
#include "sim/scenario/home.hpp"
#include "sim/scenario/tree/csv.hpp"

namespace tillit::governance {
namespace {

/// The columns of one of the tables of scenarios/data.
struct Columns {
  const char* file;
  const char* kind;
  const char* group;  ///< empty: the kind is the group
  const char* employees;
};

constexpr Columns municipalities{"municipalities.csv", "municipality", "skr_group_2023",
                                 "municipal_employees_2017"};
constexpr Columns regions{"regions.csv", "region", "", "region_employees_2017"};

/// The share of all employees who work in a sector.
double share_of(std::string_view kind, std::string_view sector, StaffShares shares) {
  if (kind == "region") return sector == "health" ? 1 : 0;
  if (sector == "school") return shares.school;
  return sector == "care" ? shares.care : 0;
}

void add_principals(const Columns& columns, const std::vector<Sector>& sectors, StaffShares shares,
                    std::vector<Principal>& principals, Mistakes& mistakes) {
  const auto path = project_folder() / "scenarios" / "data" / columns.file;
  const std::optional<CsvTable> table = CsvTable::read(path.string(), mistakes);
  if (!table) return;
  const std::string_view group_column = columns.group;
  const auto code = table->column("code", mistakes);
  const auto name = table->column("name", mistakes);
  const auto inhabitants = table->column("population_2024", mistakes);
  const auto employees = table->column(columns.employees, mistakes);
  const auto group = group_column.empty() ? code : table->column(group_column, mistakes);
  if (!code || !name || !inhabitants || !employees || !group) return;
  for (std::size_t row = 0; row < table->rows(); ++row) {
    Principal one;
    one.code = table->cell(row, *code).text;
    one.name = table->cell(row, *name).text;
    one.kind = columns.kind;
    one.group = group_column.empty() ? columns.kind : table->cell(row, *group).text;
    one.inhabitants = table->number(row, *inhabitants, mistakes);
    const double all = table->number(row, *employees, mistakes);
    for (const Sector& sector : sectors) {
      one.staff.push_back(all * share_of(one.kind, sector.name, shares));
    }
    const bool works =
        std::any_of(one.staff.begin(), one.staff.end(), [](double staff) { return staff > 0; });
    if (works) principals.push_back(std::move(one));
  }
}

/// A sector that Sweden's municipalities and regions are not known to run.
void check_sectors(const std::vector<Sector>& sectors, Mistakes& mistakes) {
  for (const Sector& sector : sectors) {
    if (sector.name == "care" || sector.name == "school" || sector.name == "health") continue;
    mistakes.add(ModelMistake{
        {fmt::format("the population \"sweden\" has no staff in the sector \"{}\"", sector.name),
         fmt::format("populationen \"sweden\" saknar medarbetare i sektorn \"{}\"", sector.name)},
        {"choose kind = \"synthetic\", or \"file\" with a population of your own",
         "välj kind = \"synthetic\", eller \"file\" med en egen population"}});
  }
}

}  // namespace

std::vector<Principal> swedish_principals(const std::vector<Sector>& sectors, StaffShares shares,
                                          Mistakes& mistakes) {
  std::vector<Principal> principals;
  check_sectors(sectors, mistakes);
  add_principals(municipalities, sectors, shares, principals, mistakes);
  add_principals(regions, sectors, shares, principals, mistakes);
  return principals;
}

}  // namespace tillit::governance
