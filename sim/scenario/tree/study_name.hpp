#pragma once

#include <string>
#include <string_view>

namespace tillit {

/// What a study is called, from the name of its scenario's file without the ending. Files of
/// results and jobs of a cluster are called the same: so there are letters, digits, spaces and
/// "_-." alone, at most Limits::name_length bytes, and no dot comes first. All else becomes "_".
std::string study_name(std::string_view file_name);

}  // namespace tillit
