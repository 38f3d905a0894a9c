#include "sim/serve/qr_code.hpp"

#include <fmt/format.h>
#include <qrencode.h>

#include <memory>
#include <stdexcept>

namespace tillit {
namespace {

constexpr int quiet = 4;  // modules left white around, as the standard asks

class Code {
 public:
  explicit Code(const std::string& text)
      : code_(QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M), QRcode_free) {
    if (code_ == nullptr) throw std::runtime_error("too long for a QR code: " + text);
  }

  int width() const { return code_->width + 2 * quiet; }

  bool is_dark(int x, int y) const {
    x -= quiet;
    y -= quiet;
    if (x < 0 || y < 0 || x >= code_->width || y >= code_->width) return false;
    return (code_->data[y * code_->width + x] & 1) != 0;
  }

 private:
  std::unique_ptr<QRcode, void (*)(QRcode*)> code_;
};

}  // namespace

std::string qr_svg(const std::string& text) {
  const Code code(text);
  std::string path;
  for (int y = 0; y < code.width(); ++y) {
    for (int x = 0; x < code.width(); ++x) {
      if (code.is_dark(x, y)) path += fmt::format("M{} {}h1v1h-1z", x, y);
    }
  }
  return fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {0}\" "
      "shape-rendering=\"crispEdges\"><rect width=\"{0}\" height=\"{0}\" fill=\"#fff\"/>"
      "<path d=\"{1}\"/></svg>",
      code.width(), path);
}

std::string qr_lines(const std::string& text) {
  const Code code(text);
  std::string lines;
  for (int y = 0; y < code.width(); y += 2) {
    for (int x = 0; x < code.width(); ++x) {
      const bool above = code.is_dark(x, y), below = code.is_dark(x, y + 1);
      lines += above ? (below ? " " : "▄") : (below ? "▀" : "█");
    }
    lines += '\n';
  }
  return lines;
}

}  // namespace tillit
