#include "sim/serve/room.hpp"

#include <algorithm>
#include <random>
#include <utility>

#include "sim/serve/room_words.hpp"

namespace tillit {
namespace {

using room_words::Json;
using room_words::text_of;

constexpr std::size_t letters_of_key = 20;
constexpr int weeks_per_message = 4;

std::shared_ptr<const std::string> shared(std::string text) {
  return std::make_shared<const std::string>(std::move(text));
}

}  // namespace

std::string random_code(std::size_t letters) {
  static constexpr std::string_view clear = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";  // no I, O, 0, 1
  std::random_device source;
  std::string code;
  for (std::size_t i = 0; i < letters; ++i) code += clear[source() % clear.size()];
  return code;
}

struct Room::Runs {
  int round = 0;
  std::size_t seminar = 0;
  Decision decision;
  Lived lived;
};

struct Room::Group {
  std::string key;
  std::string nickname;
  std::map<int, Prediction> predictions;  ///< by round
  std::vector<Runs> runs;
  int orders = 0;  ///< so far: what an older one says is no longer of interest
};

Room::Room(std::vector<std::shared_ptr<const Seminar>> seminars, RunQueue& queue, Post post)
    : seminars_(std::move(seminars)), queue_(queue), post_(std::move(post)) {}

Room::~Room() { *here_ = false; }

void Room::enter(Guest& guest) {
  guests_.emplace(&guest, "");
  Json all = Json::array();
  for (const auto& one : seminars_) all.push_back(room_words::of(*one));
  guest.tell(shared(text_of({{"type", "seminars"}, {"seminars", all}, {"teaches", guest.teaches()}})));
  guest.tell(shared(state()));
  if (guest.teaches() || stage_ == Stage::revealed) guest.tell(shared(wall()));
}

void Room::leave(Guest& guest) {
  const Group* group = group_of(guest);
  guests_.erase(&guest);
  if (group == nullptr) return;
  const bool others = std::any_of(guests_.begin(), guests_.end(),
                                  [&](const auto& one) { return one.second == group->key; });
  if (!others) queue_.cancel(group->key);
  tell_all(state());
}

Room::Group* Room::group_of(const Guest& guest) {
  const auto found = guests_.find(const_cast<Guest*>(&guest));
  if (found == guests_.end() || found->second.empty()) return nullptr;
  const auto group = groups_.find(found->second);
  return group == groups_.end() ? nullptr : group->second.get();
}

void Room::refuse(Guest& guest, const Text& why) {
  guest.tell(shared(text_of({{"type", "refused"}, {"why", room_words::of(why)}})));
}

void Room::hear(Guest& guest, const Message& message) {
  if (const auto* refusal = std::get_if<Refusal>(&message)) return refuse(guest, refusal->why);
  if (const auto* hello = std::get_if<Hello>(&message)) return come(guest, *hello);
  if (const auto* what = std::get_if<Teach>(&message)) {
    if (guest.teaches()) return teach(*what);
    return refuse(guest, {"only the teacher can do that", "bara läraren kan göra det"});
  }
  Group* group = group_of(guest);
  if (group == nullptr) return refuse(guest, {"choose a name first", "välj ett namn först"});
  if (const auto* prediction = std::get_if<Prediction>(&message)) return predict(*group, guest, *prediction);
  if (const auto* wanted = std::get_if<Order>(&message)) return order(*group, guest, wanted->decision);
  queue_.cancel(group->key);
}

void Room::come(Guest& guest, const Hello& hello) {
  const auto known = groups_.find(hello.key);
  Group* group = known != groups_.end() ? known->second.get() : nullptr;
  if (group == nullptr) {
    const auto taken = std::find_if(groups_.begin(), groups_.end(), [&](const auto& one) {
      return one.second->nickname == hello.nickname;
    });
    if (hello.nickname.empty()) return refuse(guest, {"choose a name", "välj ett namn"});
    if (taken != groups_.end()) {
      return refuse(guest, {"another group has this name", "en annan grupp har det namnet"});
    }
    if (groups_.size() >= most_groups) return refuse(guest, {"the room is full", "rummet är fullt"});
    auto made = std::make_unique<Group>();
    made->key = random_code(letters_of_key);
    made->nickname = hello.nickname;
    group = made.get();
    groups_.emplace(made->key, std::move(made));
  }
  guests_[&guest] = group->key;
  Json welcome = {{"type", "welcome"}, {"key", group->key}, {"nickname", group->nickname}};
  if (const auto found = group->predictions.find(round_); found != group->predictions.end()) {
    for (const auto& [outcome, change] : found->second.changes) welcome["prediction"][outcome] = change;
  }
  if (!group->runs.empty() && group->runs.back().round == round_) {
    const Runs& last = group->runs.back();
    welcome["decision"] = room_words::of(last.decision);
    for (const auto& week : last.lived.weeks) welcome["weeks"].push_back(room_words::of(week));
  }
  guest.tell(shared(text_of(welcome)));
  tell_all(state());
}

void Room::predict(Group& group, Guest& guest, const Prediction& prediction) {
  for (const auto& [name, change] : prediction.changes) {
    const auto& shown = seminar().shown();
    if (std::none_of(shown.begin(), shown.end(), [&](std::size_t i) {
          return seminar().declaration().outcomes[i].name == name;
        })) {
      return refuse(guest, {"there is no outcome " + name, "det finns inget utfall " + name});
    }
  }
  const bool has_run = std::any_of(group.runs.begin(), group.runs.end(),
                                   [&](const Runs& one) { return one.round == round_; });
  if (has_run) {
    return refuse(guest, {"you have already seen what happens in this round",
                          "ni har redan sett vad som händer i den här omgången"});
  }
  group.predictions[round_] = prediction;
  tell_group(group, shared(text_of({{"type", "predicted"}, {"round", round_}})));
  tell_all(state());
}

void Room::order(Group& group, Guest& guest, const Decision& decision) {
  if (stage_ == Stage::paused) {
    return refuse(guest, {"the teacher has paused the seminar", "läraren har pausat seminariet"});
  }
  if (const auto why = seminar().refused(decision)) return refuse(guest, *why);
  const int number = ++group.orders;
  const auto say = [this, here = here_, key = group.key, number](std::shared_ptr<const std::string> text) {
    post_([this, here, key, number, text = std::move(text)] {
      if (!*here) return;
      const auto found = groups_.find(key);
      if (found != groups_.end() && found->second->orders == number) tell_group(*found->second, text);
    });
  };
  const auto work = [this, here = here_, say, decision, number, key = group.key, round = round_,
                     index = seminar_, live = seminars_[seminar_]](const std::atomic<bool>& stop) {
    Json batch = Json::array();
    const auto lived = live->live(decision, [&](int week, const std::vector<double>& values) {
      batch.push_back(room_words::of(values));
      const bool last = week + 1 == live->scenario().weeks;
      if (week == 0 || last || (week + 1) % weeks_per_message == 0) {
        const int first = week + 1 - static_cast<int>(batch.size());
        say(shared(text_of({{"type", "weeks"}, {"run", number}, {"from", first}, {"values", batch}})));
        batch = Json::array();
      }
      return !stop;
    });
    if (!lived) return;
    post_([this, here, key, index, round, decision, lived = *lived] {
      if (*here) ended(key, index, round, decision, lived);
    });
  };
  const std::size_t before = queue_.order(group.key, work);
  tell_group(group, shared(text_of({{"type", "ordered"}, {"run", number}, {"before", before}})));
}

void Room::ended(const std::string& key, std::size_t seminar, int round, const Decision& decision,
                 const Lived& lived) {
  const auto found = groups_.find(key);
  if (found == groups_.end()) return;  // forgotten meanwhile
  Group& group = *found->second;
  const auto of_round = std::count_if(group.runs.begin(), group.runs.end(),
                                      [&](const Runs& one) { return one.round == round; });
  if (of_round >= static_cast<std::ptrdiff_t>(runs_on_wall)) {
    group.runs.erase(std::find_if(group.runs.begin(), group.runs.end(),
                                  [&](const Runs& one) { return one.round == round; }));
  }
  group.runs.push_back({round, seminar, decision, lived});
  tell_group(group, shared(text_of({{"type", "done"},
                                    {"run", group.orders},
                                    {"hash", std::to_string(lived.content_hash)},
                                    {"decision", room_words::of(decision)},
                                    {"toml", lived.toml}})));
  const std::string text = wall();
  for (const auto& [guest, of] : guests_) {
    if (guest->teaches() || stage_ == Stage::revealed) guest->tell(shared(text));
  }
  tell_all(state());
}

void Room::teach(const Teach& teach) {
  switch (teach.what) {
    case Teach::What::start:
      stage_ = Stage::open;
      break;
    case Teach::What::pause:
      stage_ = Stage::paused;
      for (const auto& [key, group] : groups_) queue_.cancel(key);
      break;
    case Teach::What::reveal:
      stage_ = Stage::revealed;
      break;
    case Teach::What::next:
      ++round_;
      seminar_ = (seminar_ + 1) % seminars_.size();
      stage_ = Stage::open;
      break;
    case Teach::What::forget:
      for (const auto& [key, group] : groups_) queue_.cancel(key);
      groups_.clear();
      for (auto& [guest, key] : guests_) key.clear();
      round_ = 1;
      stage_ = Stage::open;
      break;
  }
  tell_all(state());
  if (stage_ == Stage::revealed) tell_all(wall());
}

void Room::tell_group(const Group& group, const std::shared_ptr<const std::string>& text) {
  for (const auto& [guest, key] : guests_) {
    if (key == group.key) guest->tell(text);
  }
}

void Room::tell_all(const std::string& text) {
  const auto same = shared(text);
  for (const auto& [guest, key] : guests_) guest->tell(same);
}

std::string Room::state() const {
  const char* stage = stage_ == Stage::open ? "open" : stage_ == Stage::paused ? "paused" : "revealed";
  std::size_t predicted = 0;
  std::size_t ran = 0;
  for (const auto& [key, group] : groups_) {
    predicted += group->predictions.contains(round_);
    ran += std::any_of(group->runs.begin(), group->runs.end(),
                       [&](const Runs& one) { return one.round == round_; });
  }
  return text_of({{"type", "state"},
                  {"seminar", seminar_},
                  {"round", round_},
                  {"stage", stage},
                  {"groups", groups_.size()},
                  {"predicted", predicted},
                  {"ran", ran}});
}

std::string Room::wall() const {
  Json all = Json::array();
  for (const auto& [key, group] : groups_) {
    Json one = {{"nickname", group->nickname}, {"runs", Json::array()}};
    if (const auto found = group->predictions.find(round_); found != group->predictions.end()) {
      for (const auto& [outcome, change] : found->second.changes) one["prediction"][outcome] = change;
    }
    for (const Runs& run : group->runs) {
      if (run.round != round_) continue;
      one["runs"].push_back({{"decision", room_words::of(run.decision)},
                             {"hash", std::to_string(run.lived.content_hash)},
                             {"last", room_words::of(run.lived.weeks.back())}});
    }
    all.push_back(std::move(one));
  }
  return text_of({{"type", "wall"}, {"round", round_}, {"seminar", seminar_}, {"groups", all}});
}

std::string Room::exported() const {
  Json all = Json::array();
  for (const auto& [key, group] : groups_) {
    Json one = {{"nickname", group->nickname}, {"predictions", Json::object()}, {"runs", Json::array()}};
    for (const auto& [round, prediction] : group->predictions) {
      for (const auto& [outcome, change] : prediction.changes) {
        one["predictions"][std::to_string(round)][outcome] = change;
      }
    }
    for (const Runs& run : group->runs) {
      one["runs"].push_back({{"round", run.round},
                             {"seminar", seminars_[run.seminar]->scenario().name},
                             {"decision", room_words::of(run.decision)},
                             {"hash", std::to_string(run.lived.content_hash)},
                             {"toml", run.lived.toml}});
    }
    all.push_back(std::move(one));
  }
  return text_of({{"groups", all}});
}

}  // namespace tillit
