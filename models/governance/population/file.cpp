#include <optional>
#include <set>

#include "models/governance/population/principals.hpp"
#include "sim/scenario/limits.hpp"
#include "sim/scenario/tree/csv.hpp"

namespace tillit::governance {
namespace {

std::vector<std::string> column_names(const std::vector<Sector>& sectors) {
  std::vector<std::string> names = {"code", "name", "kind", "group", "inhabitants"};
  for (const Sector& sector : sectors) names.push_back("staff_" + sector.name);
  return names;
}

Principal principal_of(const CsvTable& table, std::size_t row,
                       const std::vector<std::size_t>& columns, Mistakes& mistakes) {
  constexpr std::size_t inhabitants = 4;
  const auto text = [&](std::size_t column) { return table.cell(row, columns[column]).text; };
  Principal one{text(0), text(1), text(2), text(3), 0, {}};
  one.inhabitants = table.number(row, columns[inhabitants], mistakes);
  for (std::size_t i = inhabitants + 1; i < columns.size(); ++i) {
    one.staff.push_back(table.number(row, columns[i], mistakes));
  }
  return one;
}

}  // namespace

std::vector<Principal> principals_of_file(const std::string& path,
                                          const std::vector<Sector>& sectors, Mistakes& mistakes) {
  const std::optional<CsvTable> table = CsvTable::read(path, mistakes);
  if (!table) return {};
  if (table->rows() > Limits::principals) {
    mistakes.add(
        TooLarge{Amount::principals, static_cast<double>(table->rows()), Limits::principals});
    return {};
  }
  std::vector<std::size_t> columns;
  const std::vector<std::string> names = column_names(sectors);
  for (const std::string& name : names) {
    if (const auto column = table->column(name, mistakes)) columns.push_back(*column);
  }
  if (columns.size() < names.size()) return {};
  std::vector<Principal> principals;
  std::set<std::string> codes;
  for (std::size_t row = 0; row < table->rows(); ++row) {
    Principal one = principal_of(*table, row, columns, mistakes);
    if (!codes.insert(one.code).second) {
      mistakes.add(table->cell(row, columns[0]).place, GivenTwice{Noun::principal, one.code, 0});
    }
    principals.push_back(std::move(one));
  }
  return principals;
}

}  // namespace tillit::governance
