#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tillit {

/// How this program was made.
struct Build {
  std::string version;    ///< of Tillit
  std::string revision;   ///< of the checkout it was built from; "unknown" outside one
  std::string compiler;   ///< name and version
  std::string flags;      ///< build type and compiler options
  std::string libraries;  ///< one "name version" a line
};

/// The program that is running.
Build this_build();

/// Whether both were made from the same sources, and so give the same bits.
inline bool same_program(const Build& one, const Build& other) {
  return one.version == other.version && one.revision == other.revision;
}

/// Where a study comes from: all that is needed to run it again.
struct Provenance {
  std::string scenario_as_read;   ///< the scenario file's text
  std::string scenario_resolved;  ///< with everything inherited, overridden and defaulted
  std::string command_line;
  std::vector<std::string> overrides;  ///< "population.scale=0.02", one for each --set
  Build build = this_build();
  std::string started = utc_now();
  std::string finished;  ///< empty until the study is closed

  /// The time of day as "2026-11-22T01:35:47Z".
  static std::string utc_now();
};

/// Calls `use` with the name in the file and the text of each part; the overrides are one text,
/// one a line.
template <class Use>
void for_each_text(const Provenance& provenance, Use&& use) {
  std::string overrides;
  for (const std::string& one : provenance.overrides) overrides += one + "\n";
  use("scenario_as_read", provenance.scenario_as_read);
  use("scenario_resolved", provenance.scenario_resolved);
  use("command_line", provenance.command_line);
  use("overrides", overrides);
  use("version", provenance.build.version);
  use("revision", provenance.build.revision);
  use("compiler", provenance.build.compiler);
  use("flags", provenance.build.flags);
  use("libraries", provenance.build.libraries);
  use("started", provenance.started);
  use("finished", provenance.finished);
}

/// SHA-256 of a text as 64 hexadecimal digits, as `sha256sum` gives for a file.
std::string sha256(std::string_view text);

}  // namespace tillit
