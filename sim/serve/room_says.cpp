#include <algorithm>
#include <utility>

#include "sim/serve/room.hpp"
#include "sim/serve/room_words.hpp"
#include "sim/store/hash.hpp"

namespace tillit {

using room_words::Json;

Room::Said Room::say(const Json& json) {
  return std::make_shared<const std::string>(room_words::text_of(json));
}

void Room::refuse(Guest& guest, const Text& why) {
  guest.tell(say({{"type", "refused"}, {"why", room_words::of(why)}}));
}

void Room::tell(const StudentGroup& group, const Said& text) {
  for (const auto& [guest, key] : guests_) {
    if (key == group.key) guest->tell(text);
  }
}

void Room::tell_all(const Said& text) {
  for (const auto& [guest, key] : guests_) guest->tell(text);
}

void Room::tell_state() {
  const Said to_groups = state_for(false), to_teachers = state_for(true);
  for (const auto& [guest, key] : guests_) guest->tell(guest->teaches() ? to_teachers : to_groups);
}

void Room::tell_wall(const StudentGroup& group) {
  const Said text =
      say({{"type", "wall"},
           {"round", round_},
           {"seminar", chosen_},
           {"part", true},
           {"groups", Json::array({room_words::on_wall(group, turn(), *seminar())})}});
  for (const auto& [guest, key] : guests_) {
    if (sees_wall(*guest)) guest->tell(text);
  }
}

Room::Said Room::whole_wall() const {
  Json all = Json::array();
  for (const auto& [key, group] : groups_) {
    all.push_back(room_words::on_wall(group, turn(), *seminar()));
  }
  return say({{"type", "wall"},
              {"round", round_},
              {"seminar", chosen_},
              {"part", false},
              {"groups", all}});
}

Room::Said Room::greeting(const Guest& guest) const {
  Json list = Json::array();
  for (const Offer& offer : offers_) {
    const Scenario& scenario = offer.seminar->scenario();
    list.push_back({{"name", scenario.name}, {"title", room_words::of(scenario.title)}});
  }
  Json json = {{"type", "seminars"}, {"teaches", guest.teaches()}, {"list", list}};
  if (guest.teaches()) {
    json["join"] = {{"url", invitation_.url}, {"code", invitation_.code}, {"svg", invitation_.svg}};
  }
  return say(json);
}

Room::Said Room::seminar_for(bool teaches) {
  Said& told = seminar_told_[{chosen_, teaches}];
  if (told != nullptr) return told;  // long, and the same for everyone
  Json json = room_words::of(*seminar());
  json["index"] = chosen_;
  if (teaches) json["guide"] = room_words::of(offers_[chosen_].guide);
  return told = say(json);
}

Room::Said Room::state_for(bool teaches) const {
  const char* stage = stage_ == Stage::open     ? "open"
                      : stage_ == Stage::paused ? "paused"
                                                : "revealed";
  std::size_t predicted = 0, ran = 0;
  Json names = Json::array();
  for (const auto& [key, group] : groups_) {
    predicted += group.predicted(turn()) != nullptr ? 1 : 0;
    ran += group.has_run(turn()) ? 1 : 0;
    names.push_back(group.nickname);
  }
  Json json = {{"type", "state"}, {"seminar", chosen_},       {"round", round_},
               {"stage", stage},  {"groups", groups_.size()}, {"predicted", predicted},
               {"ran", ran}};
  if (teaches) json["names"] = names;
  return say(json);
}

Room::Said Room::welcome(const StudentGroup& group) const {
  Json json = {{"type", "welcome"},
               {"key", group.key},
               {"nickname", group.nickname},
               {"round", round_},
               {"prediction", room_words::of(group.predicted(turn()))},
               {"run", nullptr},
               {"under_way", nullptr}};
  if (group.latest) {
    json["run"] = {{"run", group.latest_number},
                   {"decision", room_words::of(group.latest->decision)},
                   {"weeks", room_words::of(group.latest->weeks)},
                   {"toml", group.latest->toml},
                   {"hash", hash_text(group.latest->content_hash)}};
  }
  if (group.under_way) {
    json["under_way"] = {{"run", group.under_way->number},
                         {"decision", room_words::of(group.under_way->decision)},
                         {"weeks", room_words::of(group.under_way->weeks)}};
  }
  return say(json);
}

std::string Room::exported() const {
  Json all = Json::array();
  for (const auto& [key, group] : groups_) {
    Json one = {
        {"nickname", group.nickname}, {"predictions", Json::array()}, {"runs", Json::array()}};
    const auto begun = [&](const Turn& turn) {
      return Json{{"seminar", offers_[turn.first].seminar->scenario().name},
                  {"round", turn.second}};
    };
    for (const auto& [turn, prediction] : group.predictions) {
      Json told = begun(turn);
      told["curves"] = room_words::of(&prediction);
      one["predictions"].push_back(told);
    }
    for (const GroupRun& run : group.runs) {
      Json told = begun(run.turn);
      told["decision"] = room_words::of(run.decision);
      told["hash"] = hash_text(run.content_hash);
      told["toml"] = offers_[run.turn.first].seminar->toml_of(run.decision);
      one["runs"].push_back(told);
    }
    all.push_back(std::move(one));
  }
  return room_words::text_of({{"groups", all}});
}

}  // namespace tillit
