#include "sim/command/session.hpp"

namespace tillit {

const Model* Session::model(std::string_view name) const {
  for (const Model* one : models) {
    if (one->declaration().name == name) return one;
  }
  return nullptr;
}

}  // namespace tillit
