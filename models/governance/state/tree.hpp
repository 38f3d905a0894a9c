#pragma once

#include <cstdint>
#include <vector>

#include "sim/population/column.hpp"
#include "sim/population/level.hpp"

namespace tillit::governance {

/// Units side by side in a block, one per vector lane.
inline constexpr std::uint32_t lanes_of_block = 16;
inline constexpr std::int32_t nobody = -1;

/// Sixteen units of one sector, alike in size. Member m of the unit in lane l stands at
/// `first_staff + 16 m + l` of the staff columns.
struct Block {
  std::uint32_t sector = 0;
  std::uint32_t members = 0;  ///< staff of the largest unit
  std::size_t first_staff = 0;
};

/// Who belongs to whom. It does not change during a run, and all branches of a world share it.
///
/// A unit has a number (principals in order, their services, areas and units in order), by which
/// signals travel and sums are folded, and a slot (block and lane) where its variables stand.
struct Tree {
  std::uint32_t principals = 0;
  std::uint32_t sectors = 0;

  Children services;  ///< of a principal
  Children areas;     ///< of a service
  Children units;     ///< of an area

  std::vector<std::uint32_t> principal_of_service;
  std::vector<std::uint32_t> sector_of_service;
  std::vector<float> share_kept;  ///< per service: units simulated over units in the world

  std::vector<std::uint32_t> service_of_area;
  std::vector<std::uint32_t> area_of_unit;
  std::vector<std::uint32_t> slot_of_unit;

  // By slot; empty slots hold nobody and no staff.
  Column<std::int32_t> unit_of_slot;
  Column<std::int32_t> service_of_slot;
  Column<std::int32_t> staff_of_slot;  ///< a fixed number of posts
  Column<std::int32_t> clients_of_slot;
  Column<std::uint32_t> first_client;   ///< one entry more than slots
  Column<std::uint8_t> is_independent;  ///< 1: run by a private or idea-based provider

  std::vector<Block> blocks;
  std::size_t staff_places = 0;  ///< staff columns' length, empty places included

  std::vector<std::vector<std::uint32_t>> units_of_sector;  ///< numbers, in order
  Children inspectors;                                      ///< of a sector
  std::vector<double> size_of_principal;                    ///< inhabitants or size factor

  std::uint32_t slots() const { return static_cast<std::uint32_t>(unit_of_slot.size()); }
  std::uint32_t service_of_unit(std::uint32_t unit) const {
    return service_of_area[area_of_unit[unit]];
  }
  /// All units of a service: those of its areas stand side by side.
  Range units_of_service(std::uint32_t service) const {
    const Range own = areas[service];
    return {units[own.first].first, units[own.last - 1].last};
  }
  std::size_t staff_place(std::uint32_t slot, std::uint32_t member) const {
    const std::uint32_t lane = slot % lanes_of_block;
    return blocks[slot / lanes_of_block].first_staff + std::size_t{lanes_of_block} * member + lane;
  }
};

}  // namespace tillit::governance
