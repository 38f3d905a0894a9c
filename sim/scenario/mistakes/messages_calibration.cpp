#include <fmt/format.h>
#include <fmt/ranges.h>

#include "sim/scenario/mistakes/message_words.hpp"
#include "sim/scenario/words.hpp"

namespace tillit {

Message words_of(const NothingVaried& m) {
  return {
      {fmt::format("[{}] names nothing", m.inside), fmt::format("[{}] nämner inget", m.inside)},
      {},
      {fmt::format("add for example [{}.parameters] with shirk = {{ from = 0.2, to = 0.8 }}",
                   m.inside),
       fmt::format("lägg till exempelvis [{}.parameters] med shirk = {{ from = 0.2, to = 0.8 }}",
                   m.inside)}};
}

Message words_of(const EndsNotInOrder& m) {
  const std::string first = fmt::format("{} = {}", m.first, number_words(m.low));
  const std::string second = fmt::format("{} = {}", m.second, number_words(m.high));
  return {m.may_be_equal ? Text{fmt::format("{} is above {}", first, second),
                                fmt::format("{} är större än {}", first, second)}
                         : Text{fmt::format("{} is not below {}", first, second),
                                fmt::format("{} är inte mindre än {}", first, second)},
          {},
          {"exchange them, or correct one", "byt plats på dem, eller rätta det ena"}};
}

Message words_of(const TargetWithoutBand& m) {
  return {{fmt::format("the target {} does not say where its value should lie", in_marks(m.target)),
           fmt::format("målet {} säger inte var värdet ska ligga", in_marks(m.target))},
          {},
          {"add value, or least, most or both", "lägg till value, eller least, most eller båda"}};
}

Message words_of(const NotRecordedBySector& m) {
  return {{fmt::format("the outcome {} is not recorded by sector", in_marks(m.outcome)),
           fmt::format("utfallet {} sparas inte sektorsvis", in_marks(m.outcome))},
          {},
          {"leave out sector", "utelämna sector"}};
}

Message words_of(const SeveralLenses& m) {
  const std::string list = fmt::format("{}", fmt::join(m.lenses, ", "));
  return {{"a calibration is made under one lens, but the study has several: " + list,
           "en kalibrering görs under ett synsätt, men studien har flera: " + list},
          {},
          {fmt::format("set study.lenses = [\"{}\"]", m.lenses.front()),
           fmt::format("ange study.lenses = [\"{}\"]", m.lenses.front())}};
}

}  // namespace tillit
