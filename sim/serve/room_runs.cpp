#include <algorithm>
#include <exception>
#include <utility>

#include "sim/serve/room.hpp"
#include "sim/serve/room_words.hpp"
#include "sim/store/hash.hpp"

namespace tillit {

using room_words::Json;

namespace {

// The first week is there at once; then a slice is short enough for others not to notice.
constexpr int first_weeks = 1;
constexpr int weeks_of_a_slice = 13;

std::string key_of_question(const StudentGroup& group) { return group.key + "?"; }

}  // namespace

template <class Work>
auto Room::later(Work work) {
  return [this, here = here_, post = post_, work](auto... given) {
    post([this, here, work, ... given = std::move(given)] {
      if (*here) work(*this, given...);
    });
  };
}

void Room::order(StudentGroup& group, Guest& guest, const Decision& decision) {
  if (stage_ == Stage::paused) {
    return refuse(guest, {"the teacher has paused the seminar", "läraren har pausat seminariet"});
  }
  if (const auto why = seminar()->refused(decision)) return refuse(guest, *why);
  const int run = ++group.orders;
  group.under_way = UnderWay{run, decision, {}};
  const auto here_goes = later(
      [key = group.key, run](Room& room, const Weeks& weeks) { room.go_on(key, run, weeks); });
  const auto ends =
      later([key = group.key, run](Room& room, const Lived& lived) { room.end(key, run, lived); });
  const auto breaks = later([key = group.key, run](Room& room, const std::string& why) {
    room.break_off(key, run, why);
  });
  const auto work = [=, live = seminar(), life = std::shared_ptr<Life>()]() mutable {
    try {
      const bool begins = life == nullptr;
      if (begins) life = std::make_shared<Life>(live, decision);
      here_goes(life->live(begins ? first_weeks : weeks_of_a_slice));
      if (!life->has_ended()) return true;
      ends(life->lived());
    } catch (const std::exception& error) {
      breaks(std::string(error.what()));
    }
    return false;
  };
  const std::size_t before = queue_.order(group.key, work);
  tell(group, say({{"type", "ordered"},
                   {"run", run},
                   {"decision", room_words::of(decision)},
                   {"before", before}}));
}

void Room::stop(StudentGroup& group) {
  queue_.cancel(group.key);
  queue_.cancel(key_of_question(group));
  if (!group.under_way) return;
  tell(group, say({{"type", "stopped"}, {"run", group.under_way->number}}));
  group.under_way.reset();
}

StudentGroup* Room::waiting_for(const std::string& key, int run) {
  const auto found = groups_.find(key);
  if (found == groups_.end()) return nullptr;
  StudentGroup& group = found->second;
  return group.under_way && group.under_way->number == run ? &group : nullptr;
}

void Room::go_on(const std::string& key, int run, const Weeks& weeks) {
  StudentGroup* group = waiting_for(key, run);
  if (group == nullptr) return;
  Weeks& so_far = group->under_way->weeks;
  tell(*group, say({{"type", "weeks"},
                    {"run", run},
                    {"from", so_far.size()},
                    {"values", room_words::of(weeks)}}));
  so_far.insert(so_far.end(), weeks.begin(), weeks.end());
}

void Room::end(const std::string& key, int run, Lived lived) {
  StudentGroup* group = waiting_for(key, run);
  if (group == nullptr) return;
  group->keep({turn(), lived.decision, lived.content_hash, last_year_of(lived.weeks)});
  tell(*group, say({{"type", "done"},
                    {"run", run},
                    {"decision", room_words::of(lived.decision)},
                    {"hash", hash_text(lived.content_hash)},
                    {"toml", lived.toml}}));
  group->latest = std::move(lived);
  group->latest_number = run;
  group->under_way.reset();
  tell_wall(*group);
  tell_state();
}

void Room::break_off(const std::string& key, int run, const std::string& why) {
  if (StudentGroup* group = waiting_for(key, run)) stop(*group);
  tell_broken(key, why);
}

void Room::tell_broken(const std::string& key, const std::string& why) {
  for (const auto& [guest, of] : guests_) {
    if (of == key) refuse(*guest, {"the run failed: " + why, "körningen misslyckades: " + why});
  }
}

void Room::ask(StudentGroup& group, Guest& guest, const Question& question) {
  if (seminar()->explained(question.outcome) == nullptr) {
    return refuse(guest, {"the causes of this outcome are not known",
                          "orsakerna till det här utfallet är inte kända"});
  }
  if (!group.latest || group.latest->decision.steps.empty()) {
    return refuse(guest, {"first run a decision that changes something",
                          "kör först ett beslut som ändrar något"});
  }
  const int run = group.latest_number;
  const auto answers = later([key = group.key, run](Room& room, const WhyAnswer& answer) {
    room.answer(key, run, answer);
  });
  const auto breaks =
      later([key = group.key](Room& room, const std::string& why) { room.tell_broken(key, why); });
  queue_.order(key_of_question(group), [=, live = seminar(), decision = group.latest->decision,
                                        why = std::shared_ptr<Why>()]() mutable {
    try {
      if (why == nullptr) why = std::make_shared<Why>(live, decision, question.outcome);
      why->live(weeks_of_a_slice);
      if (!why->has_ended()) return true;
      answers(why->answer());
    } catch (const std::exception& error) {
      breaks(std::string(error.what()));
    }
    return false;
  });
}

void Room::answer(const std::string& key, int run, const WhyAnswer& answer) {
  const auto found = groups_.find(key);
  if (found == groups_.end() || !found->second.latest || found->second.latest_number != run) return;
  Json json = room_words::of(answer);
  json["run"] = run;
  tell(found->second, say(json));
}

}  // namespace tillit
