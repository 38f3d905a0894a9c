#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sim/serve/message.hpp"
#include "sim/serve/run_queue.hpp"
#include "sim/serve/seminar.hpp"

namespace tillit {

/// One who is connected. The room speaks to it in JSON texts, and forgets it when it leaves.
class Guest {
 public:
  virtual ~Guest() = default;
  virtual void tell(std::shared_ptr<const std::string> text) = 0;
  virtual bool teaches() const = 0;
};

/// A seminar that is held: who is there, what round it is, who predicted and decided what, and what
/// came of it. Knows nothing of networks. Used from one thread only; runs are lived on others, and
/// `post` brings what they say back to this one.
class Room {
 public:
  static constexpr std::size_t most_groups = 300;
  static constexpr std::size_t runs_on_wall = 12;  ///< kept for each group and round

  using Post = std::function<void(std::function<void()>)>;
  Room(std::vector<std::shared_ptr<const Seminar>> seminars, RunQueue& queue, Post post);
  ~Room();

  void enter(Guest& guest);
  void leave(Guest& guest);
  void hear(Guest& guest, const Message& message);

  /// All that happened, for the teacher to keep.
  std::string exported() const;

 private:
  struct Group;
  struct Runs;

  enum class Stage { open, paused, revealed };

  void come(Guest& guest, const Hello& hello);
  void predict(Group& group, Guest& guest, const Prediction& prediction);
  void order(Group& group, Guest& guest, const Decision& decision);
  void ended(const std::string& key, std::size_t seminar, int round, const Decision& decision,
             const Lived& lived);
  void teach(const Teach& teach);

  void refuse(Guest& guest, const Text& why);
  void tell_group(const Group& group, const std::shared_ptr<const std::string>& text);
  void tell_all(const std::string& text);
  std::string state() const;
  std::string wall() const;
  Group* group_of(const Guest& guest);
  const Seminar& seminar() const { return *seminars_[seminar_]; }

  std::vector<std::shared_ptr<const Seminar>> seminars_;
  RunQueue& queue_;
  Post post_;
  std::size_t seminar_ = 0;
  int round_ = 1;
  Stage stage_ = Stage::open;
  std::map<std::string, std::unique_ptr<Group>> groups_;  ///< by key
  std::map<Guest*, std::string> guests_;                  ///< key of the group; empty: none yet
  std::shared_ptr<bool> here_ = std::make_shared<bool>(true);  ///< false once the room is gone
};

/// Random letters that are easily read aloud, from the operating system's source.
std::string random_code(std::size_t letters);

}  // namespace tillit
