#pragma once

#include <functional>
#include <map>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "sim/serve/message.hpp"
#include "sim/serve/run_queue.hpp"
#include "sim/serve/seminar.hpp"
#include "sim/serve/student_group.hpp"
#include "sim/serve/why.hpp"

namespace tillit {

/// One who is connected. The room speaks to it in JSON texts, and forgets it when it leaves.
class Guest {
 public:
  virtual ~Guest() = default;
  virtual void tell(std::shared_ptr<const std::string> text) = 0;
  virtual bool teaches() const = 0;
};

/// A seminar that can be held, and the facilitator's guide to it as Markdown (may be empty).
struct Offer {
  std::shared_ptr<const Seminar> seminar;
  Text guide;
};

/// How groups find the room: shown by the teacher. Empty where the room is not open to others.
struct Invitation {
  std::string url;
  std::string code;
  std::string svg;  ///< the address as QR code
};

/// A seminar that is held: who is there, what round it is, who foresaw and decided what, and what
/// came of it. Knows nothing of networks. Used from one thread only; runs are lived on others, and
/// `post` brings what they say back to this one.
class Room {
 public:
  static constexpr std::size_t most_groups = 300;

  using Post = std::function<void(std::function<void()>)>;
  Room(std::vector<Offer> offers, Invitation invitation, RunQueue& queue, Post post);
  ~Room();
  Room(const Room&) = delete;
  Room& operator=(const Room&) = delete;

  void enter(Guest& guest);
  void leave(Guest& guest);
  void hear(Guest& guest, const GuestMessage& message);

  /// All that happened, as JSON, for the teacher to keep.
  std::string exported() const;

 private:
  enum class Stage { open, paused, revealed };
  using Said = std::shared_ptr<const std::string>;

  // What a message asks for.
  void come(Guest& guest, const Hello& hello);
  void teach(Guest& guest, const Teach& teach);
  void predict(StudentGroup& group, Guest& guest, const Prediction& prediction);
  void order(StudentGroup& group, Guest& guest, const Decision& decision);
  void ask(StudentGroup& group, Guest& guest, const Question& question);
  void stop(StudentGroup& group);

  // What comes back from a run, if anybody still waits for it.
  void go_on(const std::string& key, int run, const Weeks& weeks);
  void end(const std::string& key, int run, Lived lived);
  void answer(const std::string& key, int run, const WhyAnswer& answer);
  void break_off(const std::string& key, int run, const std::string& why);
  void tell_broken(const std::string& key, const std::string& why);
  StudentGroup* waiting_for(const std::string& key, int run);
  /// A function to be called from any thread, which does `work(*this, …)` on the room's.
  template <class Work>
  auto later(Work work);

  StudentGroup* made_group(Guest& guest, const Hello& hello);
  StudentGroup* group_of(Guest& guest);
  void choose(std::size_t seminar, int round);
  void forget();

  static Said say(const nlohmann::ordered_json& json);
  void refuse(Guest& guest, const Text& why);
  void tell(const StudentGroup& group, const Said& text);
  void tell_all(const Said& text);
  void tell_state();
  void tell_wall(const StudentGroup& group);
  Said greeting(const Guest& guest) const;
  Said seminar_for(bool teaches);
  Said state_for(bool teaches) const;
  Said whole_wall() const;
  Said welcome(const StudentGroup& group) const;
  bool sees_wall(const Guest& guest) const { return guest.teaches() || stage_ == Stage::revealed; }
  Turn turn() const { return {chosen_, round_}; }
  const std::shared_ptr<const Seminar>& seminar() const { return offers_[chosen_].seminar; }

  std::vector<Offer> offers_;
  Invitation invitation_;
  RunQueue& queue_;
  Post post_;
  std::size_t chosen_ = 0;
  int round_ = 1;
  Stage stage_ = Stage::open;
  std::map<std::pair<std::size_t, bool>, Said> seminar_told_;  ///< by seminar, and to teachers
  std::map<std::string, StudentGroup> groups_;                 ///< by key
  std::map<Guest*, std::string> guests_;  ///< key of the group; empty: none yet
  std::shared_ptr<bool> here_ = std::make_shared<bool>(true);  ///< false once the room is gone
};

/// Random letters that are easily read aloud, from the operating system's source.
std::string random_code(std::size_t letters);

}  // namespace tillit
