#include "sim/command/studies/inspection.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <ostream>

#include "sim/command/run/run_end.hpp"
#include "sim/command/words/numbers.hpp"
#include "sim/store/attribute_of.hpp"
#include "sim/store/hash.hpp"

namespace tillit {
namespace {

Text word(Finding finding) {
  switch (finding) {
    case Finding::verified:
      return {"verified", "bekräftad"};
    case Finding::differs:
      return {"DIFFERS", "AVVIKER"};
    case Finding::unreadable:
      return {"UNREADABLE", "OLÄSBAR"};
    case Finding::failed:
      return {"failed", "misslyckad"};
    case Finding::missing:
      return {"missing", "saknas"};
  }
  return {};
}

std::string text_of(const Attributes& attributes, const std::string& name) {
  const auto* text = attribute_of<std::string>(attributes, name);
  return text != nullptr ? *text : "";
}

/// "-208 … 259" for numbers, the first few names for names.
std::string labels_text(const Labels& labels) {
  const auto shown = [](const auto& values) -> std::string {
    constexpr std::size_t few = 4;
    if (values.size() <= few) return fmt::format("{}", fmt::join(values, ", "));
    return fmt::format("{}, {} … {}", values[0], values[1], values.back());
  };
  return std::visit(shown, labels);
}

}  // namespace

/// The attribute in the reader's language: `name`, or `name`_sv where there is one.
std::string Inspection::label(const Attributes& attributes, const std::string& name) const {
  return say({text_of(attributes, name), text_of(attributes, name + "_sv")});
}

void Inspection::line(const Text& name, const std::string& value) {
  out_ << fmt::format("{:<12}  {}\n", say(name), value);
}

std::string Inspection::shards_text() const {
  const std::filesystem::path folder = std::filesystem::path(path_).parent_path();
  const auto absent =
      std::count_if(study_.shards().begin(), study_.shards().end(), [&](const Shard& shard) {
        std::error_code unknown;
        return !std::filesystem::exists(folder / shard.file, unknown);
      });
  const Text words{"{} in {}, {} of them missing", "{} i {}, varav {} saknas"};
  return fmt::format(fmt::runtime(say(words)), study_.shards().size(),
                     std::filesystem::path(study_.shards().front().file).parent_path().string(),
                     absent);
}

void Inspection::head() {
  const Provenance& from = study_.provenance();
  out_ << label(study_.layout().attributes, "title") << "\n\n";
  std::error_code ignored;
  const auto bytes = static_cast<double>(std::filesystem::file_size(path_, ignored));
  line({"file", "fil"}, fmt::format("{}, {}", path_, size_of_bytes(bytes, language_)));
  line({"status", "status"}, study_.status() == StudyStatus::complete
                                 ? say({"complete", "komplett"})
                                 : say({"partial", "ofullständig"}));
  if (!study_.shards().empty()) line({"shards", "delstudier"}, shards_text());
  line({"runs", "körningar"},
       fmt::format("{}: {} {}, {} {}, {} {}", found_.findings().size(), found_.done(),
                   say({"done", "klara"}), found_.count(Finding::failed),
                   say({"failed", "misslyckade"}), found_.count(Finding::missing),
                   say({"missing", "saknas"})));
  line({"command", "kommando"}, from.command_line);
  for (const std::string& one : from.overrides) line({"override", "ändring"}, one);
  line({"time", "tid"}, fmt::format("{} – {}", from.started, from.finished));
  line({"program", "program"}, fmt::format("tillit {}, git {}, {}", from.build.version,
                                           from.build.revision, from.build.compiler));
  line({"scenario", "scenario"}, "SHA-256 " + sha256(from.scenario_as_read));
}

void Inspection::dimensions() {
  const StudyAxes& axes = study_.axes();
  out_ << "\n" << say({"Dimensions", "Dimensioner"}) << "\n";
  const auto row = [&](const std::string& name, std::size_t size, const std::string& labels) {
    out_ << fmt::format("  {:<14} {:>6}  {}\n", name, size, labels);
  };
  const auto axis = [&](const std::string& name, const std::vector<AxisEntry>& entries) {
    row(name, entries.size(), "");
    for (const AxisEntry& entry : entries) {
      out_ << fmt::format("  {:<14} {:>6}    {:<20} {}\n", "", "", entry.name, say(entry.label));
    }
  };
  if (axes.has_design()) row("design", axes.points(), labels_text(axes.design.points));
  axis("lens", axes.lenses);
  row("replication", axes.replications.size(), labels_text(axes.replications));
  axis("variant", axes.variants);
  for (const Dimension& dimension : study_.layout().dimensions) {
    row(dimension.name, dimension.size(), labels_text(dimension.labels));
  }
}

void Inspection::series() {
  out_ << "\n" << say({"Variables per run", "Variabler per körning"}) << "\n";
  std::size_t width = 0;
  for (const Series& one : study_.layout().series) width = std::max(width, one.name.size());
  for (const Series& one : study_.layout().series) {
    out_ << fmt::format("  {:<{}}  {:<8}  {} ({})\n", one.name, width,
                        text_of(one.attributes, "units"), label(one.attributes, "long_name"),
                        fmt::join(one.dimensions, ", "));
  }
}

void Inspection::runs() {
  const StudyAxes& axes = study_.axes();
  out_ << "\n" << say({"Runs", "Körningar"}) << "\n";
  out_ << fmt::format("  {:<14} {:>11}  {:<20} {:<16}  {:<16}  {:>9}\n", "lens", "replication",
                      "variant", "content_hash", "state_hash", say({"seconds", "sekunder"}));
  for (std::size_t i = 0; i < found_.findings().size(); ++i) {
    const RunIndex run = axes.run_at(i);
    const bool done = study_.status_of(run) == RunStatus::complete;
    const std::string failure = failure_words(study_.failure_of(run), language_);
    out_ << fmt::format("  {:<14} {:>11}  {:<20} {:<16}  {:<16}  {:>9}  {}{}{}\n",
                        axes.lenses[run.lens].name, axes.replications[run.replication],
                        axes.variants[run.variant].name,
                        done ? hash_text(study_.content_hash_of(run)) : "-",
                        done ? hash_text(study_.state_hash_of(run)) : "-",
                        done ? decimal(study_.wall_seconds_of(run), 2, language_) : "-",
                        say(word(found_.findings()[i])), failure.empty() ? "" : ": ", failure);
  }
}

void Inspection::verdict() {
  const std::size_t bad = found_.bad();
  const std::size_t checked = found_.done();
  const Text text =
      bad > 0 ? Text{fmt::format("{} of {} runs do not agree with their hashes: see the table.",
                                 bad, checked),
                     fmt::format("{} av {} körningar stämmer inte med sina kontrollsummor: se "
                                 "tabellen.",
                                 bad, checked)}
      : checked == 0
          ? Text{"No run to verify yet.", "Ännu ingen körning att bekräfta."}
          : Text{fmt::format("verified: the values of all {} finished runs agree with their "
                             "hashes.",
                             checked),
                 fmt::format("bekräftat: värdena i alla {} klara körningar stämmer med sina "
                             "kontrollsummor.",
                             checked)};
  out_ << "\n" << say(text) << "\n";
}

}  // namespace tillit
