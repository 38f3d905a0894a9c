#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "sim/serve/room.hpp"

namespace tillit {

/// How a seminar is served.
struct Serving {
  std::string address = "127.0.0.1";  ///< to listen at
  unsigned short port = 0;            ///< 0: whichever is free
  std::string join_code;              ///< empty: nobody is asked for one
  std::string teacher_key;            ///< who has it teaches
  std::filesystem::path page;         ///< the folder of the page's files
  int workers = 1;                    ///< runs at once
};

/// Serves the page and the room over HTTP and WebSocket, on the calling thread. All that comes in
/// is looked at on this one thread, in small pieces; runs are lived on others. A client that is
/// slow, silent or hostile is dropped and costs the others nothing.
class Server {
 public:
  /// Listens at once. std::system_error if the address cannot be had, std::filesystem's if the page
  /// cannot be read.
  explicit Server(Serving serving);
  ~Server();

  unsigned short port() const;

  /// Opens the room, until somebody asks to end (SIGINT, SIGTERM), or has since this was made.
  void run(std::vector<Offer> offers, Invitation invitation);

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace tillit
