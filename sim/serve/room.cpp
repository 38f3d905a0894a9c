#include "sim/serve/room.hpp"

#include <algorithm>
#include <random>
#include <string_view>
#include <utility>

#include "sim/serve/room_words.hpp"

namespace tillit {
namespace {

constexpr std::size_t letters_of_key = 20;

}  // namespace

std::string random_code(std::size_t letters) {
  static constexpr std::string_view clear = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";  // no I, O, 0, 1
  std::random_device source;
  std::string code;
  for (std::size_t i = 0; i < letters; ++i) code += clear[source() % clear.size()];
  return code;
}

Room::Room(std::vector<Offer> offers, Invitation invitation, RunQueue& queue, Post post)
    : offers_(std::move(offers)),
      invitation_(std::move(invitation)),
      queue_(queue),
      post_(std::move(post)) {}

Room::~Room() { *here_ = false; }

void Room::enter(Guest& guest) {
  guests_.emplace(&guest, "");
  guest.tell(greeting(guest));
  guest.tell(seminar_for(guest.teaches()));
  guest.tell(state_for(guest.teaches()));
  if (sees_wall(guest)) guest.tell(whole_wall());
}

void Room::leave(Guest& guest) {
  StudentGroup* group = group_of(guest);
  guests_.erase(&guest);
  if (group != nullptr) tell_state();
}

StudentGroup* Room::group_of(Guest& guest) {
  const auto found = guests_.find(&guest);
  if (found == guests_.end()) return nullptr;
  const auto group = groups_.find(found->second);
  return group == groups_.end() ? nullptr : &group->second;
}

void Room::hear(Guest& guest, const GuestMessage& message) {
  if (const auto* refusal = std::get_if<Refusal>(&message)) return refuse(guest, refusal->why);
  if (const auto* hello = std::get_if<Hello>(&message)) return come(guest, *hello);
  if (const auto* wish = std::get_if<Teach>(&message)) return teach(guest, *wish);
  StudentGroup* group = group_of(guest);
  if (group == nullptr) return refuse(guest, {"choose a name first", "välj ett namn först"});
  if (const auto* foreseen = std::get_if<Prediction>(&message)) {
    return predict(*group, guest, *foreseen);
  }
  if (const auto* wanted = std::get_if<Order>(&message)) {
    return order(*group, guest, wanted->decision);
  }
  if (const auto* question = std::get_if<Question>(&message)) return ask(*group, guest, *question);
  stop(*group);
}

void Room::come(Guest& guest, const Hello& hello) {
  const auto known = groups_.find(hello.key);
  StudentGroup* group = known != groups_.end() ? &known->second : made_group(guest, hello);
  if (group == nullptr) return;
  guests_[&guest] = group->key;
  guest.tell(welcome(*group));
  tell_state();
}

StudentGroup* Room::made_group(Guest& guest, const Hello& hello) {
  const bool taken = std::any_of(groups_.begin(), groups_.end(), [&](const auto& one) {
    return one.second.nickname == hello.nickname;
  });
  const auto no = [&](const Text& why) {
    refuse(guest, why);
    return nullptr;
  };
  if (hello.nickname.empty()) return no({"choose a name", "välj ett namn"});
  if (taken) return no({"another group has this name", "en annan grupp har det namnet"});
  if (groups_.size() >= most_groups) return no({"the room is full", "rummet är fullt"});
  StudentGroup group;
  group.key = random_code(letters_of_key);
  group.nickname = hello.nickname;
  return &groups_.emplace(group.key, group).first->second;
}

void Room::predict(StudentGroup& group, Guest& guest, const Prediction& prediction) {
  if (const auto why = seminar()->refused(prediction)) return refuse(guest, *why);
  if (group.has_run(turn())) {
    return refuse(guest, {"you have already seen what happens in this round",
                          "ni har redan sett vad som händer i den här omgången"});
  }
  group.predictions[turn()] = prediction;
  tell(group, say({{"type", "predicted"}, {"round", round_}}));
  tell_wall(group);
  tell_state();
}

void Room::teach(Guest& guest, const Teach& teach) {
  using What = Teach::What;
  if (!guest.teaches()) {
    return refuse(guest, {"only the teacher can do that", "bara läraren kan göra det"});
  }
  if (teach.what == What::seminar && teach.seminar >= offers_.size()) {
    return refuse(guest, {"there is no such seminar", "det finns inget sådant seminarium"});
  }
  if (teach.what == What::forget) return forget();
  if (teach.what == What::next) return choose(chosen_, round_ + 1);
  if (teach.what == What::seminar) return choose(teach.seminar, 1);
  stage_ = teach.what == What::start   ? Stage::open
           : teach.what == What::pause ? Stage::paused
                                       : Stage::revealed;
  if (stage_ == Stage::paused) {
    for (auto& [key, group] : groups_) stop(group);
  }
  tell_state();
  if (stage_ == Stage::revealed) tell_all(whole_wall());
}

void Room::choose(std::size_t seminar, int round) {
  const bool another = seminar != chosen_;
  for (auto& [key, group] : groups_) {
    stop(group);
    group.latest.reset();
  }
  chosen_ = seminar;
  round_ = round;
  // Who comes back to a seminar goes on after the rounds that were.
  for (const auto& [key, group] : groups_) {
    for (const GroupRun& run : group.runs) {
      if (run.turn.first == chosen_) round_ = std::max(round_, run.turn.second + (another ? 1 : 0));
    }
  }
  stage_ = Stage::open;
  const Said wall = whole_wall();
  for (const auto& [guest, key] : guests_) {
    if (another) guest->tell(seminar_for(guest->teaches()));
    guest->tell(state_for(guest->teaches()));
    if (const StudentGroup* group = group_of(*guest)) guest->tell(welcome(*group));
    if (sees_wall(*guest)) guest->tell(wall);
  }
}

void Room::forget() {
  for (auto& [key, group] : groups_) stop(group);
  groups_.clear();
  for (auto& [guest, key] : guests_) key.clear();
  round_ = 1;
  stage_ = Stage::open;
  tell_all(say({{"type", "forgotten"}}));
  tell_state();
  for (const auto& [guest, key] : guests_) {
    if (guest->teaches()) guest->tell(whole_wall());
  }
}

}  // namespace tillit
