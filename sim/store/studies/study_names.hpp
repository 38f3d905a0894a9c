#pragma once

namespace tillit {

/// Names that every study has; a layout may not use them for its own.
namespace study_names {
inline constexpr const char* complete = "complete";
inline constexpr const char* failure = "failure";
inline constexpr const char* content_hash = "content_hash";
inline constexpr const char* state_hash = "state_hash";
inline constexpr const char* wall_seconds = "wall_seconds";
inline constexpr const char* provenance = "provenance";
inline constexpr const char* status = "status";
inline constexpr const char* schema_version = "schema_version";
inline constexpr const char* in_trial = "in_trial";
inline constexpr const char* until_outcome = "until_outcome";  ///< only where there is `until`
}  // namespace study_names

/// Version of the layout that this program writes and the highest that it reads.
inline constexpr int study_schema_version = 1;

}  // namespace tillit
