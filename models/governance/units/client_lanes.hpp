#pragma once

#include <bit>
#include <cstddef>

#include "models/governance/units/unit_lanes.hpp"

namespace tillit::governance {
inline namespace TILLIT_KERNEL_SET {

static_assert(std::endian::native == std::endian::little, "a client's halves stand in this order");

/// One client per lane.
struct ClientLanes {
  i32 here;   ///< in which lanes there is one
  i32 place;  ///< of the client's record
  f32 need;   ///< today: what was above its base when last told has relaxed week by week
  f32 base_need;
};

/// A record's words, seen as an array.
TILLIT_INLINE std::int32_t* word_of(Client* clients, std::size_t offset) {
  return reinterpret_cast<std::int32_t*>(reinterpret_cast<std::byte*>(clients) + offset);
}
inline constexpr std::int32_t words_of_client = sizeof(Client) / 4;

#define CLIENT_WORD(property) word_of(week.clients, offsetof(Client, property))

TILLIT_INLINE f32 client_number(i32 here, const std::int32_t* property, i32 place) {
  return same_bits<f32>(gather_where(here, property, place * words_of_client, i32{}));
}

TILLIT_INLINE ClientLanes clients_at(const UnitWeek& week, i32 here, i32 place) {
  const i32 memory = gather_where(here, CLIENT_WORD(current), place * words_of_client, i32{});
  const i32 weeks = select(here, week.week_of_run - (memory & 0xffff), i32{});
  const f32 base = client_number(here, CLIENT_WORD(base_need), place);
  const f32 told = client_number(here, CLIENT_WORD(need), place);
  return {here, place, base + (told - base) * gather(week.need_decay, weeks), base};
}

TILLIT_INLINE f32 trust_of(const UnitWeek& week, const ClientLanes& clients) {
  return client_number(clients.here, CLIENT_WORD(trust), clients.place);
}

/// Writes what a meeting leaves with the client; `quality` in [0, 1].
TILLIT_INLINE void keep(const UnitWeek& week, const ClientLanes& clients, f32 need, f32 trust,
                        f32 quality) {
  const i32 word = clients.place * words_of_client;
  const i32 memory = (to_integer(quality * quality_steps) << 16) | (week.week_of_run + 1);
  scatter(clients.here, CLIENT_WORD(need), word, same_bits<i32>(need));
  scatter(clients.here, CLIENT_WORD(trust), word, same_bits<i32>(trust));
  scatter(clients.here, CLIENT_WORD(current), word, memory);
}
#undef CLIENT_WORD

}  // namespace TILLIT_KERNEL_SET
}  // namespace tillit::governance
