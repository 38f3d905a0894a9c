#include "sim/store/checkpoints/checkpoint_writer.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <system_error>

#include "sim/store/checkpoints/checkpoint_names.hpp"
#include "sim/store/checkpoints/seal.hpp"
#include "sim/store/diagnosis.hpp"
#include "sim/store/hdf5/compression.hpp"
#include "sim/store/hdf5/hdf5_write.hpp"

namespace tillit {

namespace fs = std::filesystem;
namespace names = checkpoint_names;
using namespace hdf5;

struct CheckpointWriter::Open {
  fs::path path;
  fs::path part;
  File file;
  Dataset list;       ///< being written
  std::string lists;  ///< their paths
  Compressor compressor;
  std::vector<std::byte> piece;

  template <class Work>
  decltype(auto) write(Work&& work) {
    return told_as(StoreAction::write, path, std::forward<Work>(work));
  }
};

namespace {

/// Whatever has its name is taken away first, a link too: what is behind one is not ours.
File new_file(const fs::path& part) {
  ::unlink(part.c_str());
  const Settings creation(H5Pcreate(H5P_FILE_CREATE), "");
  check(H5Pset_userblock(creation, seal_bytes), "");
  check(H5Pset_link_creation_order(creation, H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED), "");
  return {H5Fcreate(part.c_str(), H5F_ACC_EXCL, creation, H5P_DEFAULT), ""};
}

void write_head(hid_t file, const CheckpointHead& head) {
  const std::array<std::pair<const char*, const std::string&>, 8> texts{
      {{names::model, head.model},
       {names::name, head.name},
       {names::lens, head.lens},
       {names::variant, head.variant},
       {"version", head.build.version},
       {"revision", head.build.revision},
       {"compiler", head.build.compiler},
       {"flags", head.build.flags}}};
  for (const auto& [name, text] : texts) write_attribute(file, name, text);
  write_number(file, names::replication, head.replication);
  write_number(file, names::design, head.design);
  write_number(file, names::shared, std::uint8_t{head.shared});
  write_number(file, names::week, head.week);
  write_number(file, names::state_hash, head.state_hash);
  write_text(file, names::scenario, head.scenario);  // too long for an attribute
}

/// Units stay as the model has them: nobody takes a state for a time series.
void write_all(const Dataset& dataset, const Attributes& attributes) {
  for (const auto& [name, value] : attributes) {
    const auto* text = std::get_if<std::string>(&value);
    if (text != nullptr) {
      write_attribute(dataset, name, *text);
    } else {
      write_attribute(dataset, name, value);
    }
  }
}

Dataset create(hid_t file, const CheckpointList& list, std::size_t chunk) {
  const Settings links(H5Pcreate(H5P_LINK_CREATE), list.path);
  check(H5Pset_create_intermediate_group(links, 1), list.path);
  const Settings storage(H5Pcreate(H5P_DATASET_CREATE), list.path);
  if (list.count > 0) {
    const hsize_t length = chunk;
    check(H5Pset_chunk(storage, 1, &length), list.path);
    check(H5Pset_shuffle(storage), list.path);
    check(H5Pset_deflate(storage, 1), list.path);
  }
  return {H5Dcreate2(file, list.path.c_str(), names::type_of(list.numbers), space_of({list.count}),
                     links, storage, H5P_DEFAULT),
          list.path};
}

}  // namespace

CheckpointWriter::CheckpointWriter(const fs::path& path, const CheckpointHead& head)
    : open_(new Open{path, path.string() + ".part", {}, {}, {}, {}, {}}) {
  open_->write([&] {
    File file = new_file(open_->part);
    write_head(file, head);
    open_->file = std::move(file);
  });
}

CheckpointWriter::~CheckpointWriter() {
  if (!open_) return;
  const Lock lock;
  std::error_code ignored;
  fs::remove(open_->part, ignored);
  open_.reset();
}

void CheckpointWriter::write(const CheckpointList& list, const Attributes& attributes,
                             const Give& give) {
  Open& open = *open_;
  const std::size_t width = bytes_of(list.numbers);
  const std::size_t chunk = std::clamp<std::size_t>(list.count, 1, names::chunk_bytes / width);
  open.write([&] {
    open.list = create(open.file, list, chunk);
    write_all(open.list, attributes);
  });
  for (hsize_t first = 0; first < list.count; first += chunk) {
    const std::size_t count = std::min<std::size_t>(chunk, list.count - first);
    open.piece.assign(chunk * width, std::byte{0});
    give(first, std::span(open.piece).first(count * width));
    const auto bytes = open.compressor.compressed(open.piece, width);
    open.write([&] {
      check(H5Dwrite_chunk(open.list, H5P_DEFAULT, 0, &first, bytes.size(), bytes.data()),
            list.path);
    });
  }
  open.write([&] { open.list = {}; });
  open.lists += list.path + "\n";
}

void CheckpointWriter::finish() {
  Open& open = *open_;
  open.write([&] {
    write_text(open.file, names::lists, open.lists);
    check(H5Fflush(open.file, H5F_SCOPE_GLOBAL), "");
    open.file = {};
  });
  seal(open.part);
  std::error_code error;
  fs::rename(open.part, open.path, error);
  if (error) throw diagnosis({"", "", error.value()}, StoreAction::write, open.path);
  sync_folder(open.path.parent_path());
  open_.reset();
}

}  // namespace tillit
