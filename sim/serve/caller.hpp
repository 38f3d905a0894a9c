#pragma once

#include <map>
#include <optional>

#include "sim/serve/address.hpp"
#include "sim/serve/page_files.hpp"
#include "sim/serve/server.hpp"
#include "sim/serve/socket.hpp"

namespace tillit {

/// What every connection of a server shares.
struct Served {
  const Serving& serving;
  const std::map<std::string, PageFile>& files;
  Room& room;
  Callers& callers;
};

/// A connection that asks for pages, until it enters the room.
class Caller : public std::enable_shared_from_this<Caller> {
 public:
  Caller(tcp::socket socket, Callers::Address address, Callers::Place place, Served served)
      : address_(std::move(address)),
        stream_(std::move(socket)),
        place_(std::move(place)),
        served_(served) {}

  void read() {
    parser_.emplace();
    parser_->header_limit(longest_header);
    parser_->body_limit(std::uint64_t{0});
    stream_.expires_after(time_for_a_request);
    http::async_read(stream_, buffer_, *parser_,
                     [self = shared_from_this()](beast::error_code error, std::size_t) {
                       if (!error) self->answer(self->parser_->release());
                     });
  }

 private:
  static constexpr std::uint32_t longest_header = 8192;
  static constexpr auto time_for_a_request = std::chrono::seconds(10);

  static std::string text_of(beast::string_view text) { return {text.data(), text.size()}; }

  void answer(const Request& request) {
    const std::string target = text_of(request.target());
    if (!is_our_host(text_of(request[http::field::host]))) {
      return refuse(request, http::status::bad_request, "this address is not known here");
    }
    if (websocket::is_upgrade(request) && path_of(target) == "/room") return enter(request);
    if (request.method() != http::verb::get && request.method() != http::verb::head) {
      return refuse(request, http::status::method_not_allowed, "only GET");
    }
    if (path_of(target) == "/export") return give_export(request);
    const auto found = served_.files.find(path_of(target));
    if (found == served_.files.end()) {
      return refuse(request, http::status::not_found, "there is no such page");
    }
    say(request, http::status::ok, found->second.type, found->second.bytes);
  }

  /// Whether the request has the secret under this key; if not, it is refused.
  bool knows(const Request& request, const char* key, const std::string& secret) {
    if (!served_.callers.may_try_a_code(address_)) {
      refuse(request, http::status::too_many_requests, "too many wrong codes; wait a minute");
      return false;
    }
    if (same_secret(in_query(text_of(request.target()), key), secret)) return true;
    served_.callers.count_wrong_code(address_);
    refuse(request, http::status::forbidden, "wrong code");
    return false;
  }

  void enter(const Request& request) {
    if (!same_site(text_of(request[http::field::origin]), text_of(request[http::field::host]))) {
      return refuse(request, http::status::forbidden, "only from the seminar's own page");
    }
    const Serving& serving = served_.serving;
    const bool teaches = !in_query(text_of(request.target()), "teacher").empty();
    if (teaches ? !knows(request, "teacher", serving.teacher_key)
                : !serving.join_code.empty() && !knows(request, "code", serving.join_code)) {
      return;
    }
    stream_.expires_never();
    std::make_shared<Socket>(stream_.release_socket(), served_.room, teaches, std::move(place_))
        ->begin(request);
  }

  void give_export(const Request& request) {
    if (!knows(request, "teacher", served_.serving.teacher_key)) return;
    say(request, http::status::ok, "application/json", served_.room.exported());
  }

  void refuse(const Request& request, http::status status, const std::string& why) {
    say(request, status, "text/plain; charset=utf-8", why + "\n");
  }

  void say(const Request& request, http::status status, const std::string& type,
           const std::string& text) {
    auto response = std::make_shared<http::response<http::string_body>>(status, request.version());
    response->set(http::field::content_type, type);
    response->set(http::field::cache_control, "no-store");
    response->set(http::field::x_frame_options, "DENY");
    response->set("X-Content-Type-Options", "nosniff");
    response->set("Referrer-Policy", "no-referrer");
    response->set("Content-Security-Policy",
                  "default-src 'self'; connect-src 'self'; img-src 'self' data: blob:; "
                  "style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; "
                  "form-action 'none'");
    response->keep_alive(request.keep_alive() && status == http::status::ok);
    if (request.method() == http::verb::head) {
      response->content_length(text.size());
    } else {
      response->body() = text;
      response->prepare_payload();
    }
    stream_.expires_after(time_for_a_request);
    http::async_write(stream_, *response,
                      [self = shared_from_this(), response](beast::error_code error, std::size_t) {
                        if (!error && response->keep_alive()) return self->read();
                        beast::error_code ignored;
                        self->stream_.socket().shutdown(tcp::socket::shutdown_send, ignored);
                      });
  }

  Callers::Address address_;
  beast::tcp_stream stream_;
  Callers::Place place_;
  Served served_;
  beast::flat_buffer buffer_{2 * longest_header};
  std::optional<http::request_parser<http::empty_body>> parser_;
};

}  // namespace tillit
