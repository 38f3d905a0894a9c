#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "sim/scenario/text.hpp"
#include "sim/serve/seminar.hpp"

namespace tillit {

/// How a seminar is served.
struct Serving {
  std::string address = "127.0.0.1";
  unsigned short port = 0;            ///< 0: whichever is free
  std::string join_code;              ///< empty: nobody is asked for one
  std::string teacher_key;            ///< who has it teaches
  std::filesystem::path page;         ///< the folder of the page's files
  int workers = 1;                    ///< runs at once
  std::size_t most_connections = 500;
};

/// Serves the page and the room over HTTP and WebSocket, on the calling thread, until stopped. All
/// that comes in is looked at on this one thread, in small pieces; runs are lived on others. A
/// client that is slow, silent or hostile is dropped and costs the others nothing.
class Server {
 public:
  /// std::system_error if the address cannot be had, or the page not be read.
  Server(Serving serving, std::vector<std::shared_ptr<const Seminar>> seminars);
  ~Server();

  unsigned short port() const;

  void run();

  /// Ends `run`; from any thread or a signal's handler's thread.
  void stop();

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

/// Whether two texts are equal, in a time that does not tell where they differ.
bool same_secret(const std::string& one, const std::string& other);

/// Whether the page of this Origin may speak to the server it calls by this Host, which must be an
/// address, localhost or this machine's name: a page of another site may not, under whatever name.
bool same_site(const std::string& origin, const std::string& host);

}  // namespace tillit
