#include "sim/serve/server.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <csignal>
#include <system_error>
#include <utility>

#include "sim/serve/caller.hpp"

namespace tillit {

struct Server::Inside {
  explicit Inside(Serving given) : serving(std::move(given)), files(page_files(serving.page)) {}

  void listen();
  void accept(Room& room);

  Serving serving;
  std::map<std::string, PageFile> files;
  Callers callers;
  asio::io_context io{1};
  asio::signal_set ends{io, SIGINT, SIGTERM};
  tcp::acceptor acceptor{io};
};

void Server::Inside::listen() {
  const tcp::endpoint endpoint(asio::ip::make_address(serving.address), serving.port);
  boost::system::error_code error;
  acceptor.open(endpoint.protocol(), error);
  if (!error) acceptor.set_option(asio::socket_base::reuse_address(true), error);
  if (!error) acceptor.bind(endpoint, error);
  if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
  if (error) throw std::system_error(error.value(), std::generic_category());
}

void Server::Inside::accept(Room& room) {
  acceptor.async_accept([this, &room](boost::system::error_code error, tcp::socket socket) {
    if (error == asio::error::operation_aborted) return;
    boost::system::error_code gone;
    const auto from = error ? tcp::endpoint() : socket.remote_endpoint(gone);
    // One who has no place is let go at once, which costs nothing.
    auto place = error || gone ? nullptr : callers.take_place(from.address());
    if (place != nullptr) {
      // Weeks are small and come one after the other: none waits for the last to be acknowledged.
      socket.set_option(tcp::no_delay(true), gone);
      const Served served{serving, files, room, callers};
      std::make_shared<Caller>(std::move(socket), from.address(), std::move(place), served)->read();
    }
    accept(room);
  });
}

Server::Server(Serving serving) : inside_(std::make_unique<Inside>(std::move(serving))) {
  inside_->listen();
}

Server::~Server() = default;

unsigned short Server::port() const { return inside_->acceptor.local_endpoint().port(); }

void Server::run(std::vector<Offer> offers, Invitation invitation) {
  asio::io_context& io = inside_->io;
  inside_->ends.async_wait([&io](boost::system::error_code, int) { io.stop(); });
  RunQueue queue(inside_->serving.workers);
  Room room(std::move(offers), std::move(invitation), queue,
            [&io](std::function<void()> work) { asio::post(io, std::move(work)); });
  inside_->accept(room);
  io.run();
}

}  // namespace tillit
