#include <catch2/catch.hpp>

#include "sim/store/hdf5/hdf5_handle.hpp"
#include "sim/store/store_error.hpp"
#include "sim/store/studies/study_file.hpp"
#include "sim/store/studies/study_reader.hpp"
#include "tests/sim/store/sample/sample_study.hpp"
#include "tests/sim/store/scratch_folder.hpp"

// A dimension is named by a reference, and a file from elsewhere may refer to anything.

using namespace tillit;
using namespace tillit::hdf5;

namespace {

/// The dimension of the series becomes what a reference to an object names.
void refer_to(const char* object, const std::filesystem::path& study) {
  const Lock lock;
  const File file(H5Fopen(study.c_str(), H5F_ACC_RDWR, H5P_DEFAULT), "file");
  const Dataset series(H5Dopen2(file, "national_reporting_hours", H5P_DEFAULT), "series");
  const AttributeHandle list(H5Aopen(series, "DIMENSION_LIST", H5P_DEFAULT), "list");
  std::vector<hobj_ref_t> references(1);
  check(H5Rcreate(references.data(), file, object, H5R_OBJECT, -1), object);
  const Space space(H5Aget_space(list), "list");
  std::vector<hvl_t> entries(static_cast<std::size_t>(H5Sget_simple_extent_npoints(space)));
  for (hvl_t& entry : entries) entry = {references.size(), references.data()};
  const Type type(H5Aget_type(list), "list");
  check(H5Awrite(list, type, entries.data()), "list");
}

ssize_t open_things() {
  const Lock lock;
  return H5Fget_obj_count(H5F_OBJ_ALL, H5F_OBJ_ALL);
}

}  // namespace

TEST_CASE("a dimension that is no variable, or has no name, is refused, and nothing stays open") {
  const sample::ScratchFolder folder;
  const std::filesystem::path study = folder / "study.h5";
  StudyFile::create(study, sample::layout(), sample::axes(), sample::provenance())
      .close(StudyStatus::partial);
  refer_to("week", study);
  CHECK_NOTHROW(StudyReader(study));
  const ssize_t before = open_things();
  for (const char* object : {"/", "provenance", "population"}) {
    refer_to(object, study);
    CHECK_THROWS_AS(StudyReader(study), StoreError);
    CHECK(open_things() == before);
  }
}
