#pragma once

#include <string>

namespace tillit {

/// A text as QR code, for a camera: as <svg>, black on white, in a square that fits where it is
/// put. std::runtime_error if the text is too long for one.
std::string qr_svg(const std::string& text);

/// The same for a terminal, two rows of the code in a line of text; light on dark or dark on light,
/// cameras read both.
std::string qr_lines(const std::string& text);

}  // namespace tillit
