#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket.hpp>
#include <chrono>
#include <cstddef>
#include <deque>
#include <memory>
#include <string>
#include <utility>

#include "sim/serve/allowance.hpp"
#include "sim/serve/callers.hpp"
#include "sim/serve/message.hpp"
#include "sim/serve/room.hpp"

// For server.cpp alone, here and by way of caller.hpp: each file that sees Beast takes half a
// minute longer to compile.
namespace tillit {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;
using asio::ip::tcp;
using Request = http::request<http::empty_body>;

/// One in the room, at the other end of a WebSocket.
class Socket : public Guest, public std::enable_shared_from_this<Socket> {
 public:
  Socket(tcp::socket socket, Room& room, bool teaches, Callers::Place place)
      : stream_(std::move(socket)), room_(room), teaches_(teaches), place_(std::move(place)) {}

  /// Shakes hands, enters the room and listens until the connection ends.
  void begin(const Request& request) {
    auto timeout = websocket::stream_base::timeout::suggested(beast::role_type::server);
    timeout.idle_timeout = time_for_silence;
    timeout.keep_alive_pings = true;
    stream_.set_option(timeout);
    stream_.read_message_max(longest_message);
    stream_.async_accept(request, [self = shared_from_this()](beast::error_code error) {
      if (error) return;
      self->inside_ = true;
      self->room_.enter(*self);
      self->read();
    });
  }

  bool teaches() const override { return teaches_; }

  void tell(std::shared_ptr<const std::string> text) override {
    unread_ += text->size();
    if (unread_ > most_unread) return drop();
    outgoing_.push_back(std::move(text));
    if (outgoing_.size() == 1) write();
  }

 private:
  static constexpr auto time_for_silence = std::chrono::seconds(40);  // browsers answer pings
  static constexpr std::size_t most_unread = 4'000'000;  // bytes kept for one who does not read

  void read() {
    stream_.async_read(buffer_, [self = shared_from_this()](beast::error_code error, std::size_t) {
      if (error) return self->out();
      if (!self->allowance_.take()) return self->end();
      const std::string text = beast::buffers_to_string(self->buffer_.data());
      self->buffer_.consume(self->buffer_.size());
      self->room_.hear(*self, message_of(self->stream_.got_text() ? text : ""));
      self->read();
    });
  }

  void write() {
    stream_.text(true);
    stream_.async_write(asio::buffer(*outgoing_.front()),
                        [self = shared_from_this()](beast::error_code error, std::size_t) {
                          if (error) return self->out();
                          self->unread_ -= self->outgoing_.front()->size();
                          self->outgoing_.pop_front();
                          if (!self->outgoing_.empty()) self->write();
                        });
  }

  void end() {
    drop();
    out();
  }

  /// Ends the connection without a word: who does not listen would not hear it. The reading that
  /// goes on, or comes next, fails then, and the room is told; not now, for it may be speaking to
  /// all.
  void drop() { beast::get_lowest_layer(stream_).close(); }

  void out() {
    if (std::exchange(inside_, false)) room_.leave(*this);
  }

  websocket::stream<beast::tcp_stream> stream_;
  Room& room_;
  bool teaches_;
  Callers::Place place_;
  bool inside_ = false;
  beast::flat_buffer buffer_{2 * longest_message};
  std::deque<std::shared_ptr<const std::string>> outgoing_;
  std::size_t unread_ = 0;
  Allowance allowance_;
};

}  // namespace tillit
