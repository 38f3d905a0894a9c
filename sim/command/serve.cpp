#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>

#include "sim/command/commands.hpp"
#include "sim/command/offers.hpp"
#include "sim/command/tell.hpp"
#include "sim/command/usual_arguments.hpp"
#include "sim/scenario/home.hpp"
#include "sim/serve/address.hpp"
#include "sim/serve/qr_code.hpp"
#include "sim/serve/server.hpp"

namespace tillit {
namespace {

constexpr std::size_t letters_of_join_code = 6;
constexpr std::size_t letters_of_teacher_key = 20;

struct ServeOptions {
  std::vector<std::string> files;
  std::string seminars = (project_folder() / "scenarios/seminars").string();
  std::string page = (project_folder() / "build/page").string();
  int port = 8400;
  int threads = 1;
  bool lan = false;
};

/// Listens; if the port or the page cannot be had, says so.
std::unique_ptr<Server> listening(const Serving& serving, Session& session) {
  const auto no = [&](const Text& words, const auto& what) {
    fail(session,
         {fmt::format(fmt::runtime(words.en), what), fmt::format(fmt::runtime(words.sv), what)});
    return nullptr;
  };
  try {
    return std::make_unique<Server>(serving);
  } catch (const std::filesystem::filesystem_error&) {
    return no({"there is no page in {}: ./tillit serve builds it",
               "det finns ingen sida i {}: ./tillit serve bygger den"},
              serving.page.string());
  } catch (const std::system_error& error) {
    return no({"port {} cannot be had, perhaps because another program has it: choose another with "
               "--port",
               "port {} går inte att få, kanske för att ett annat program har den: välj en annan "
               "med --port"},
              serving.port);
  }
}

/// Every client has a descriptor; the usual limit is meant for programs without clients.
void allow_many_connections() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, 4096);
  setrlimit(RLIMIT_NOFILE, &limit);
}

std::string url_of(const std::string& host, unsigned short port, const std::string& fragment) {
  return fmt::format("http://{}:{}/{}", host, port, fragment);
}

void tell_addresses(const Serving& serving, const Invitation& invitation, unsigned short port,
                    const Session& session) {
  fmt::print("{}\n  {}\n", session.say({"The teacher opens", "Läraren öppnar"}),
             url_of("127.0.0.1", port, "#teacher=" + serving.teacher_key));
  fmt::print("{}\n  {}\n", session.say({"Groups open", "Grupperna öppnar"}), invitation.url);
  if (!invitation.code.empty()) {
    fmt::print("{} {}\n{}", session.say({"with the code", "med koden"}), invitation.code,
               qr_lines(invitation.url));
  }
  fmt::print("{}\n", session.say({"Ctrl-C ends the seminar; nothing is kept.",
                                  "Ctrl-C avslutar seminariet; ingenting sparas."}));
  std::fflush(stdout);
}

void serve(const ServeOptions& options, Session& session) {
  allow_many_connections();
  Serving serving;
  serving.port = static_cast<unsigned short>(options.port);
  serving.page = options.page;
  serving.workers = options.threads;
  serving.teacher_key = random_code(letters_of_teacher_key);
  if (options.lan) {
    serving.address = "0.0.0.0";
    serving.join_code = random_code(letters_of_join_code);
  }
  const auto files = options.files.empty() ? scenarios_in(options.seminars) : options.files;
  std::vector<Offer> offers = offers_of(files, session);
  if (session.exit != Exit::done) return;
  if (offers.empty()) {
    return complain(session, session.say({"no seminar was given, and there is none in ",
                                          "inget seminarium angavs, och inget finns i "}) +
                                 options.seminars);
  }
  const auto server = listening(serving, session);
  if (server == nullptr) return;
  Invitation invitation{url_of("127.0.0.1", server->port(), ""), serving.join_code, ""};
  if (options.lan) {
    const std::string own = address_in_network();
    invitation.url =
        url_of(own.empty() ? "127.0.0.1" : own, server->port(), "#code=" + serving.join_code);
    invitation.svg = qr_svg(invitation.url);
  }
  tell_addresses(serving, invitation, server->port(), session);
  server->run(std::move(offers), std::move(invitation));
}

}  // namespace

void add_serve(CLI::App& program, Session& session) {
  Arguments arguments(program, session, "serve",
                      {"Hold a seminar: groups predict, govern and compare in a browser",
                       "Håll ett seminarium: grupper förutsäger, styr och jämför i en webbläsare"});
  auto options = std::make_shared<ServeOptions>();
  arguments.may_have("files", options->files, {"FILE…", "FIL…"},
                     {"Scenarios to choose from (default: those of --seminars)",
                      "Scenarier att välja bland (annars de i --seminars)"});
  arguments.number("--port", options->port, 0, 65535, {"NUMBER", "NUMMER"},
                   {"Port to listen at; 0: any that is free (default: 8400)",
                    "Port att lyssna på; 0: någon ledig (annars 8400)"});
  arguments.flag("--lan", options->lan,
                 {"Open it to the room: others join with a code",
                  "Öppna för rummet: andra går med med en kod"});
  arguments.option("--seminars", options->seminars, {"FOLDER", "MAPP"},
                   {"Folder of seminars (default: the project's scenarios/seminars)",
                    "Mapp med seminarier (annars projektets scenarios/seminars)"});
  arguments.option("--page", options->page, {"FOLDER", "MAPP"},
                   {"Folder of the built page (default: the project's build/page)",
                    "Mapp med den byggda sidan (annars projektets build/page)"});
  add_threads_option(arguments, options->threads);
  arguments.then([&session, options] { serve(*options, session); });
}

}  // namespace tillit
