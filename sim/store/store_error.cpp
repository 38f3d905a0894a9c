#include "sim/store/store_error.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "sim/scenario/printable.hpp"

namespace tillit {

namespace {

std::string folder_of(const std::string& path) {
  const auto folder = std::filesystem::path(path).parent_path();
  return folder.empty() ? "." : folder.string();
}

/// "Cannot create FILE: ", before the reason.
Text attempt(StoreAction action, const std::string& path) {
  switch (action) {
    case StoreAction::create:
      return {fmt::format("Cannot create {}: ", path), fmt::format("Kan inte skapa {}: ", path)};
    case StoreAction::write:
      return {fmt::format("Cannot write to {}: ", path),
              fmt::format("Kan inte skriva i {}: ", path)};
    case StoreAction::read:
      return {fmt::format("Cannot read {}: ", path), fmt::format("Kan inte läsa {}: ", path)};
  }
  return {};
}

Text no_permission(StoreAction action, const std::string& path) {
  if (action == StoreAction::create) {
    const std::string folder = folder_of(path);
    return {fmt::format("no permission to write in the folder {}.", folder),
            fmt::format("behörighet saknas att skriva i mappen {}.", folder)};
  }
  return {"no permission.", "behörighet saknas."};
}

Text not_a_study(const std::string& detail) {
  return {fmt::format("it is an HDF5 file, but not a Tillit study: it has no {}.", detail),
          fmt::format("det är en HDF5-fil men ingen Tillit-studie: {} saknas.", detail)};
}

Text too_new(const std::string& version) {
  return {
      fmt::format("a newer Tillit wrote it (schema_version {}); install that one.", version),
      fmt::format("en nyare Tillit har skrivit den (schema_version {}); installera den.", version)};
}

Text damaged(const std::string& detail) {
  if (detail.empty()) return {"it is damaged.", "den är skadad."};
  return {fmt::format("it is damaged; {} cannot be read.", detail),
          fmt::format("den är skadad; {} går inte att läsa.", detail)};
}

Text too_large(const std::string& detail) {
  const std::string what = detail.empty() ? "" : detail + ": ";
  return {fmt::format("{}more than this program opens; see docs/limits.md.", what),
          fmt::format("{}mer än det här programmet öppnar; se docs/limits.md.", what)};
}

Text other_study(const std::string& detail) {
  return {fmt::format("it is no part of this study: its {} differs.", detail),
          fmt::format("den är ingen del av den här studien: {} avviker.", detail)};
}

/// What stands in the way of going on from a checkpoint that is whole.
Text not_this_one(StoreProblem problem, const std::string& detail) {
  switch (problem) {
    case StoreProblem::other_scenario:
      return {fmt::format("it is a checkpoint of another scenario ({}).", detail),
              fmt::format("den är en kontrollpunkt från ett annat scenario ({}).", detail)};
    case StoreProblem::other_run:
      return {fmt::format("it is a checkpoint of another run ({}).", detail),
              fmt::format("den är en kontrollpunkt från en annan körning ({}).", detail)};
    case StoreProblem::other_columns:
      return {
          fmt::format("a program whose model has other variables wrote it: {} differs.", detail),
          fmt::format("ett program vars modell har andra variabler har skrivit den: {} skiljer "
                      "sig.",
                      detail)};
    case StoreProblem::other_program:
      return {fmt::format("another program wrote it ({}).", detail),
              fmt::format("ett annat program har skrivit den ({}).", detail)};
    default:
      return {"it is not a Tillit checkpoint.", "den är ingen kontrollpunkt från Tillit."};
  }
}

Text reason(StoreProblem problem, StoreAction action, const std::string& path,
            const std::string& detail) {
  switch (problem) {
    case StoreProblem::exists_already:
      return {"it exists already, and nothing is overwritten; choose another name or remove it.",
              "den finns redan, och ingenting skrivs över; välj ett annat namn eller ta bort den."};
    case StoreProblem::no_folder:
      return {fmt::format("there is no folder {}.", folder_of(path)),
              fmt::format("mappen {} finns inte.", folder_of(path))};
    case StoreProblem::no_permission:
      return no_permission(action, path);
    case StoreProblem::disk_full:
      return {"the disk is full; what was written before is kept.",
              "disken är full; det som redan är skrivet finns kvar."};
    case StoreProblem::open_elsewhere:
      return {"another program has it open for writing; try again when it has finished.",
              "ett annat program har den öppen för skrivning; försök igen när det är klart."};
    case StoreProblem::not_found:
      return {"there is no such file.", "filen finns inte."};
    case StoreProblem::not_hdf5:
      return {"it is not an HDF5 file.", "det är ingen HDF5-fil."};
    case StoreProblem::truncated:
      return {"it is cut short; copy it again from where it was made.",
              "den är avklippt; kopiera den på nytt därifrån den kom."};
    case StoreProblem::not_a_study:
      return not_a_study(detail);
    case StoreProblem::too_new:
      return too_new(detail);
    case StoreProblem::damaged:
      return damaged(detail);
    case StoreProblem::other_study:
      return other_study(detail);
    case StoreProblem::not_a_checkpoint:
    case StoreProblem::other_scenario:
    case StoreProblem::other_run:
    case StoreProblem::other_columns:
    case StoreProblem::other_program:
      return not_this_one(problem, detail);
    case StoreProblem::too_large:
      return too_large(detail);
    case StoreProblem::leads_elsewhere:
      return {fmt::format("{} leads to another file, which nothing in a study does.", detail),
              fmt::format("{} leder till en annan fil, vilket inget i en studie gör.", detail)};
    case StoreProblem::foreign_journal:
      return {fmt::format("{} is no journal of it, but has that name: move it away.", detail),
              fmt::format("{} är ingen journal för den men heter så: flytta undan den.", detail)};
    case StoreProblem::is_link:
      return {"it is a link, and nothing is written through a link: put the study itself there.",
              "den är en länk, och ingenting skrivs genom en länk: lägg själva studien där."};
    case StoreProblem::no_memory:
      return {"out of memory.", "minnet tog slut."};
    case StoreProblem::other:
      break;
  }
  return {detail + ".", detail + "."};
}

}  // namespace

StoreError::StoreError(StoreProblem problem, StoreAction action, std::string path,
                       const std::string& detail)
    : problem_(problem), action_(action), path_(std::move(path)), detail_(detail) {
  const Text start = attempt(action, path_);
  const Text end = reason(problem, action, path_, printable(detail));
  text_ = {start.en + end.en, start.sv + end.sv};
}

}  // namespace tillit
