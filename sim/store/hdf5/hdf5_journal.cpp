#include "sim/store/hdf5/hdf5_journal.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <new>
#include <system_error>

#include "sim/store/journalled_file.hpp"

// A file driver of HDF5 (H5FDpublic.h): the library reads and writes bytes through these functions.

namespace tillit::hdf5 {
namespace {

struct Driven : H5FD_t {
  Driven(const char* path, JournalledFile::How how) : H5FD_t{}, file(path, how) {}
  JournalledFile file;
  haddr_t allocated = 0;  ///< the end of what HDF5 has allocated
};

Driven& driven(H5FD_t* file) { return *static_cast<Driven*>(file); }
const Driven& driven(const H5FD_t* file) { return *static_cast<const Driven*>(file); }

/// Does something for HDF5; what goes wrong is put on its error stack, in the words that
/// system_error_in looks for.
template <class Work>
herr_t told_to_hdf5(Work&& work) {
  const auto tell = [](int error) {
    H5Epush2(H5E_DEFAULT, __FILE__, "told_to_hdf5", __LINE__, H5E_ERR_CLS, H5E_VFL, H5E_CANTOPERATE,
             "journalled file, errno = %d", error);
    return herr_t{-1};
  };
  try {
    work();
    return 0;
  } catch (const std::system_error& refused) {
    return tell(refused.code().value());
  } catch (const std::bad_alloc&) {
    return tell(ENOMEM);
  }
}

H5FD_t* open_file(const char* name, unsigned flags, hid_t, haddr_t) {
  Driven* opened = nullptr;
  told_to_hdf5([&] {
    const bool create = (flags & H5F_ACC_CREAT) != 0;
    opened = new Driven(name, create ? JournalledFile::How::create : JournalledFile::How::existing);
  });
  return opened;
}

/// What HDF5 writes while it closes a file takes effect too.
herr_t close_file(H5FD_t* file) {
  const std::unique_ptr<Driven> owned(&driven(file));
  return told_to_hdf5([&] {
    if (owned->file.uncommitted()) owned->file.commit(owned->allocated);
  });
}

int compare(const H5FD_t* one, const H5FD_t* other) {
  if (driven(one).file.same_file(driven(other).file)) return 0;
  return driven(one).file.before(driven(other).file) ? -1 : 1;
}

herr_t tell_features(const H5FD_t*, unsigned long* features) {
  *features = H5FD_FEAT_AGGREGATE_METADATA | H5FD_FEAT_ACCUMULATE_METADATA | H5FD_FEAT_DATA_SIEVE |
              H5FD_FEAT_AGGREGATE_SMALLDATA | H5FD_FEAT_DEFAULT_VFD_COMPATIBLE;
  return 0;
}

haddr_t end_of_allocated(const H5FD_t* file, H5FD_mem_t) { return driven(file).allocated; }

herr_t set_end_of_allocated(H5FD_t* file, H5FD_mem_t, haddr_t end) {
  driven(file).allocated = end;
  return 0;
}

haddr_t end_of_file(const H5FD_t* file, H5FD_mem_t) { return driven(file).file.end(); }

herr_t give_handle(H5FD_t* file, hid_t, void** handle) {
  *handle = &driven(file).file;
  return 0;
}

herr_t read_bytes(H5FD_t* file, H5FD_mem_t, hid_t, haddr_t at, size_t size, void* bytes) {
  return told_to_hdf5([&] { driven(file).file.read(at, {static_cast<std::byte*>(bytes), size}); });
}

herr_t write_bytes(H5FD_t* file, H5FD_mem_t, hid_t, haddr_t at, size_t size, const void* bytes) {
  return told_to_hdf5([&] {
    driven(file).file.write(at, {static_cast<const std::byte*>(bytes), size});
  });
}

herr_t flush(H5FD_t* file, hid_t, hbool_t) {
  return told_to_hdf5([&] { driven(file).file.commit(driven(file).allocated); });
}

herr_t lock(H5FD_t* file, hbool_t) {
  return told_to_hdf5([&] { driven(file).file.lock(); });
}

/// Closing the file gives the lock back.
herr_t unlock(H5FD_t*) { return 0; }

hid_t journalled_driver() {
  static const hid_t registered = [] {
    H5FD_class_t driver{};
    driver.name = "tillit journalled";
    driver.maxaddr = (haddr_t{1} << 62) - 1;
    driver.fc_degree = H5F_CLOSE_WEAK;
    driver.open = open_file;
    driver.close = close_file;
    driver.cmp = compare;
    driver.query = tell_features;
    driver.get_eoa = end_of_allocated;
    driver.set_eoa = set_end_of_allocated;
    driver.get_eof = end_of_file;
    driver.get_handle = give_handle;
    driver.read = read_bytes;
    driver.write = write_bytes;
    driver.flush = flush;
    driver.lock = lock;
    driver.unlock = unlock;
    const std::array<H5FD_mem_t, H5FD_MEM_NTYPES> one_list = H5FD_FLMAP_DICHOTOMY;
    std::copy(std::begin(one_list), std::end(one_list), std::begin(driver.fl_map));
    return H5FDregister(&driver);
  }();
  return check(registered, "");
}

void told_as_failure(const std::function<void()>& work) {
  try {
    work();
  } catch (const std::system_error& refused) {
    throw Failure{"", "journal", refused.code().value()};
  } catch (const ForeignJournal& found) {
    throw Failure{found.path(), foreign_journal, 0};
  }
}

}  // namespace

Settings journalled_access() {
  Settings access(H5Pcreate(H5P_FILE_ACCESS), "");
  check(H5Pset_driver(access, journalled_driver(), nullptr), "");
  check(H5Pset_file_locking(access, true, true), "");
  return access;
}

void moved_to(hid_t file, const std::filesystem::path& path) {
  void* handle = nullptr;
  check(H5Fget_vfd_handle(file, H5P_DEFAULT, &handle), "");
  static_cast<JournalledFile*>(handle)->moved_to(path);
}

void recover(const std::filesystem::path& path) {
  told_as_failure([&] { JournalledFile::recover(path); });
}

std::unique_ptr<JournalledFile> held(const std::filesystem::path& path) {
  std::unique_ptr<JournalledFile> file;
  told_as_failure([&] {
    JournalledFile::recover(path);
    const auto open = [&] {
      return std::make_unique<JournalledFile>(path, JournalledFile::How::existing);
    };
    file = open();
    file->lock();
    // Another may have written since, and ended.
    const bool is_as_recovered = !std::filesystem::exists(journal_of(path));
    if (!is_as_recovered || !file->same_file(*open())) throw_system_error(EAGAIN);
  });
  return file;
}

void forget_journal_of(const std::filesystem::path& path) {
  told_as_failure([&] { forget_journal(journal_of(path)); });
}

}  // namespace tillit::hdf5
