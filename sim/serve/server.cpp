#include "sim/serve/server.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket.hpp>
#include <chrono>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <system_error>
#include <utility>

#include "sim/serve/message.hpp"
#include "sim/serve/page_files.hpp"
#include "sim/serve/room.hpp"

// The one file that sees Beast: each other one would take half a minute longer to compile.
namespace tillit {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;
using asio::ip::tcp;
using std::chrono::steady_clock;
using Request = http::request<http::empty_body>;

constexpr std::uint32_t longest_header = 8192;
constexpr auto time_for_a_request = std::chrono::seconds(10);
constexpr auto time_for_silence = std::chrono::seconds(40);  // pings are answered by browsers themselves
constexpr std::size_t most_unread = 8'000'000;               // bytes kept for a client that does not read
constexpr double messages_at_once = 40;
constexpr double messages_per_second = 5;
constexpr int wrong_codes_allowed = 20;  // of one address, in a minute

/// The value of a key in the query of a target; empty if it has none. Codes have no escapes.
std::string in_query(std::string_view target, std::string_view key) {
  const auto question = target.find('?');
  std::string_view rest = question == target.npos ? "" : target.substr(question + 1);
  while (!rest.empty()) {
    const std::string_view pair = rest.substr(0, rest.find('&'));
    if (pair.starts_with(key) && pair.size() > key.size() && pair[key.size()] == '=') {
      return std::string(pair.substr(key.size() + 1));
    }
    rest.remove_prefix(std::min(rest.size(), pair.size() + 1));
  }
  return {};
}

std::string path_of(std::string_view target) { return std::string(target.substr(0, target.find('?'))); }

std::string text_of(beast::string_view text) { return {text.data(), text.size()}; }

/// How many messages a client may still send.
class Allowance {
 public:
  bool take() {
    const auto now = steady_clock::now();
    left_ = std::min(messages_at_once,
                     left_ + messages_per_second * std::chrono::duration<double>(now - last_).count());
    last_ = now;
    if (left_ < 1) return false;
    left_ -= 1;
    return true;
  }

 private:
  double left_ = messages_at_once;
  steady_clock::time_point last_ = steady_clock::now();
};

}  // namespace

struct Server::Inside {
  Inside(Serving given, std::vector<std::shared_ptr<const Seminar>> seminars)
      : serving(std::move(given)),
        files(page_files(serving.page)),
        acceptor(io),
        queue(serving.workers),
        room(std::move(seminars), queue,
             [this](std::function<void()> work) { asio::post(io, std::move(work)); }) {}

  void listen();
  void accept();
  bool may_try(const asio::ip::address& address);
  void count_wrong(const asio::ip::address& address) { ++wrong[address]; }

  Serving serving;
  std::map<std::string, PageFile> files;
  asio::io_context io{1};
  tcp::acceptor acceptor;
  RunQueue queue;
  Room room;
  std::size_t connections = 0;
  std::map<asio::ip::address, int> wrong;  ///< wrong codes in this minute
  steady_clock::time_point minute = steady_clock::now();
};

namespace {

/// Counts a connection as long as it lives.
class Counted {
 public:
  explicit Counted(std::size_t& count) : count_(&count) { ++*count_; }
  Counted(Counted&& other) noexcept : count_(std::exchange(other.count_, nullptr)) {}
  Counted& operator=(Counted&&) = delete;
  ~Counted() {
    if (count_ != nullptr) --*count_;
  }

 private:
  std::size_t* count_;
};

/// One in the room.
class Socket : public Guest, public std::enable_shared_from_this<Socket> {
 public:
  Socket(tcp::socket socket, Room& room, bool teaches, Counted counted)
      : stream_(std::move(socket)), room_(room), teaches_(teaches), counted_(std::move(counted)) {}

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

  ~Socket() override { out(); }

 private:
  void read() {
    stream_.async_read(buffer_, [self = shared_from_this()](beast::error_code error, std::size_t) {
      if (error) return self->out();
      if (!self->allowance_.take()) return self->drop();
      const std::string text = beast::buffers_to_string(self->buffer_.data());
      self->buffer_.consume(self->buffer_.size());
      self->room_.hear(*self, self->stream_.got_text() ? message_of(text) : message_of(""));
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

  /// Ends the connection without a word: who does not listen would not hear it. The room is told
  /// later, for it may be speaking to all just now.
  void drop() {
    beast::get_lowest_layer(stream_).close();
    asio::post(stream_.get_executor(), [self = shared_from_this()] { self->out(); });
  }

  void out() {
    if (std::exchange(inside_, false)) room_.leave(*this);
  }

  websocket::stream<beast::tcp_stream> stream_;
  Room& room_;
  bool teaches_;
  Counted counted_;
  bool inside_ = false;
  beast::flat_buffer buffer_{longest_message};
  std::deque<std::shared_ptr<const std::string>> outgoing_;
  std::size_t unread_ = 0;
  Allowance allowance_;
};

/// A connection until it enters the room.
class Caller : public std::enable_shared_from_this<Caller> {
 public:
  Caller(tcp::socket socket, Server::Inside& server)
      : address_(socket.remote_endpoint().address()),
        stream_(std::move(socket)),
        server_(server),
        counted_(server.connections) {}

  void read() {
    parser_.emplace();
    parser_->header_limit(longest_header);
    parser_->body_limit(0);
    stream_.expires_after(time_for_a_request);
    http::async_read(stream_, buffer_, *parser_,
                     [self = shared_from_this()](beast::error_code error, std::size_t) {
                       if (!error) self->answer();
                     });
  }

 private:
  void answer() {
    const Request request = parser_->release();
    const std::string target = text_of(request.target());
    if (!same_site("http://" + text_of(request[http::field::host]), text_of(request[http::field::host]))) {
      return say(request, http::status::bad_request, "text/plain", "this address is not known here\n");
    }
    if (websocket::is_upgrade(request) && path_of(target) == "/room") return enter(request, target);
    if (request.method() != http::verb::get && request.method() != http::verb::head) {
      return say(request, http::status::method_not_allowed, "text/plain", "only GET\n");
    }
    if (path_of(target) == "/export") return give_export(request, target);
    const auto found = server_.files.find(path_of(target));
    if (found == server_.files.end()) {
      return say(request, http::status::not_found, "text/plain", "there is no such page\n");
    }
    say(request, http::status::ok, found->second.type, found->second.bytes);
  }

  bool knows_teachers_key(const std::string& target) {
    const std::string key = in_query(target, "teacher");
    return !key.empty() && same_secret(key, server_.serving.teacher_key);
  }

  void enter(const Request& request, const std::string& target) {
    if (!same_site(text_of(request[http::field::origin]), text_of(request[http::field::host]))) {
      return say(request, http::status::forbidden, "text/plain", "only from the seminar's own page\n");
    }
    if (!server_.may_try(address_)) {
      return say(request, http::status::too_many_requests, "text/plain", "too many wrong codes; wait a minute\n");
    }
    const bool teaches = knows_teachers_key(target);
    const std::string& code = server_.serving.join_code;
    if (!teaches && !code.empty() && !same_secret(in_query(target, "code"), code)) {
      server_.count_wrong(address_);
      return say(request, http::status::forbidden, "text/plain", "wrong code\n");
    }
    stream_.expires_never();
    std::make_shared<Socket>(stream_.release_socket(), server_.room, teaches, std::move(counted_))->begin(request);
  }

  void give_export(const Request& request, const std::string& target) {
    if (!server_.may_try(address_)) {
      return say(request, http::status::too_many_requests, "text/plain", "too many wrong codes; wait a minute\n");
    }
    if (!knows_teachers_key(target)) {
      server_.count_wrong(address_);
      return say(request, http::status::forbidden, "text/plain", "only the teacher can do that\n");
    }
    say(request, http::status::ok, "application/json", server_.room.exported());
  }

  void say(const Request& request, http::status status, const std::string& type, const std::string& text) {
    auto response = std::make_shared<http::response<http::string_body>>(status, request.version());
    response->set(http::field::content_type, type);
    response->set(http::field::cache_control, "no-store");
    response->set(http::field::x_frame_options, "DENY");
    response->set("X-Content-Type-Options", "nosniff");
    response->set("Referrer-Policy", "no-referrer");
    response->set("Content-Security-Policy",
                  "default-src 'self'; connect-src 'self'; img-src 'self' data: blob:; "
                  "style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
    response->keep_alive(request.keep_alive() && status == http::status::ok);
    if (request.method() == http::verb::head) {
      response->content_length(text.size());
    } else {
      response->body() = text;
      response->prepare_payload();
    }
    http::async_write(stream_, *response,
                      [self = shared_from_this(), response](beast::error_code error, std::size_t) {
                        if (error || !response->keep_alive()) return self->end();
                        self->read();
                      });
  }

  void end() {
    beast::error_code ignored;
    stream_.socket().shutdown(tcp::socket::shutdown_send, ignored);
  }

  asio::ip::address address_;
  beast::tcp_stream stream_;
  Server::Inside& server_;
  Counted counted_;
  beast::flat_buffer buffer_{2 * longest_header};
  std::optional<http::request_parser<http::empty_body>> parser_;
};

}  // namespace

void Server::Inside::listen() {
  const tcp::endpoint endpoint(asio::ip::make_address(serving.address), serving.port);
  boost::system::error_code error;
  acceptor.open(endpoint.protocol(), error);
  if (!error) acceptor.set_option(asio::socket_base::reuse_address(true), error);
  if (!error) acceptor.bind(endpoint, error);
  if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
  if (error) throw std::system_error(error.value(), std::generic_category());
}

void Server::Inside::accept() {
  acceptor.async_accept([this](boost::system::error_code error, tcp::socket socket) {
    if (error == asio::error::operation_aborted) return;
    boost::system::error_code gone;
    if (!error) socket.remote_endpoint(gone);
    // Beyond the limit a connection is closed at once, which costs nothing.
    if (!error && !gone && connections < serving.most_connections) {
      std::make_shared<Caller>(std::move(socket), *this)->read();
    }
    accept();
  });
}

bool Server::Inside::may_try(const asio::ip::address& address) {
  if (steady_clock::now() - minute > std::chrono::minutes(1)) {
    wrong.clear();
    minute = steady_clock::now();
  }
  const auto found = wrong.find(address);
  return found == wrong.end() || found->second < wrong_codes_allowed;
}

Server::Server(Serving serving, std::vector<std::shared_ptr<const Seminar>> seminars)
    : inside_(std::make_unique<Inside>(std::move(serving), std::move(seminars))) {
  inside_->listen();
}

Server::~Server() = default;

unsigned short Server::port() const { return inside_->acceptor.local_endpoint().port(); }

void Server::run() {
  inside_->accept();
  inside_->io.run();
}

void Server::stop() { inside_->io.stop(); }

}  // namespace tillit
