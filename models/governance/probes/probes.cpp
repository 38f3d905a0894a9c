#include "models/governance/probes/probes.hpp"

namespace tillit::governance {

std::vector<Probe> declared_probes() {
  return {
#define PROBE(name, unit, label_en, label_sv, en, sv) {#name, unit, {label_en, label_sv}, {en, sv}},
#include "models/governance/probes/probes.def"
#undef PROBE
  };
}

}  // namespace tillit::governance
