#pragma once

#include <functional>
#include <string>
#include <vector>

#include "sim/command/session.hpp"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace tillit {

/// What may be given to the program or to one of its subcommands, described in both languages. What
/// values are written to must live as long as what is done in the end: see `then`.
class Arguments {
 public:
  /// Of the program itself.
  Arguments(CLI::App& program, Session& session) : session_(session), command_(&program) {}

  /// Of a new subcommand.
  Arguments(CLI::App& program, Session& session, const char* name, const Text& purpose);

  using Names = std::vector<std::string>;

  /// An argument that must be given; `shown`: what the help calls it; `allowed`: if not anything.
  void needs(const char* name, std::string& value, const Text& shown, const Text& meaning,
             const Names& allowed = {});

  /// Arguments of which any number may be given.
  void may_have(const char* name, Names& values, const Text& shown, const Text& meaning);

  /// An option with one value; without the option the value stays as it is.
  void option(const char* name, std::string& value, const Text& shown, const Text& meaning,
              const Names& allowed = {});

  /// An option with a whole number from `least` to `most`.
  void number(const char* name, int& value, int least, int most, const Text& shown,
              const Text& meaning);

  /// An option with `count` whole numbers from `least` to `most`.
  void numbers(const char* name, std::vector<int>& values, int count, int least, int most,
               const Text& shown, const Text& meaning);

  /// An option with a size such as 8GB, given in bytes.
  void size(const char* name, double& bytes, const Text& shown, const Text& meaning);

  /// An option that may be given as often as wanted.
  void repeated(const char* name, Names& values, const Text& shown, const Text& meaning,
                const Names& allowed = {});

  void flag(const char* name, bool& value, const Text& meaning);

  /// What the subcommand does. Where several processes were started together (mpirun), they refuse:
  /// each would do all of it.
  void then(std::function<void()> work);

  /// What the subcommand does, also as one of several processes.
  void then_together(std::function<void()> work);

 private:
  CLI::Option& describe(CLI::Option* option, const Text& shown, const Names& allowed = {});

  Session& session_;
  CLI::App* command_;
};

}  // namespace tillit
