#include "sim/store/hdf5/hdf5_scales.hpp"

#include <fmt/format.h>
#include <hdf5_hl.h>

#include <array>
#include <stdexcept>
#include <string_view>

namespace tillit::hdf5 {

void Scales::add(hid_t group, const Dimension& dimension) {
  Dataset dataset = write_labels(group, dimension.name, dimension.labels);
  check(H5DSset_scale(dataset, dimension.name.c_str()), dimension.name);
  write_attributes(dataset, dimension.attributes);
  scales_.insert_or_assign(dimension.name, Scale{std::move(dataset), dimension.size()});
}

const Scales::Scale& Scales::at(const std::string& dimension) const {
  const auto found = scales_.find(dimension);
  if (found == scales_.end()) {
    throw std::invalid_argument(fmt::format("undeclared dimension {}", dimension));
  }
  return found->second;
}

void Scales::attach(const Dataset& dataset, const std::string& subject,
                    const std::vector<std::string>& dimensions) const {
  unsigned position = 0;
  for (const std::string& name : dimensions) {
    check(H5DSattach_scale(dataset, at(name).dataset, position++), subject);
  }
}

std::vector<hsize_t> Scales::lengths(const std::vector<std::string>& dimensions) const {
  std::vector<hsize_t> lengths;
  for (const std::string& name : dimensions) lengths.push_back(at(name).length);
  return lengths;
}

namespace {

/// Length of a text of fixed length that an attribute holds, alone; 0 if it holds something else.
std::size_t text_length(hid_t object, const char* name) {
  if (H5Aexists(object, name) <= 0) return 0;
  const AttributeHandle attribute(H5Aopen(object, name, H5P_DEFAULT), name);
  const Type type(H5Aget_type(attribute), name);
  const Space space(H5Aget_space(attribute), name);
  const bool is_text = H5Tget_class(type) == H5T_STRING && H5Tis_variable_str(type) == 0 &&
                       H5Sget_simple_extent_npoints(space) == 1;
  return is_text ? H5Tget_size(type) : 0;
}

// The library reads NAME and DIMENSION_LIST into the place that they should need, whatever they
// hold.

bool names_itself(hid_t scale) { return is_scale(scale) && text_length(scale, "NAME") > 0; }

bool lists_scales(const Dataset& dataset, int rank, const std::string& subject) {
  if (H5Aexists(dataset, "DIMENSION_LIST") <= 0) return true;
  const AttributeHandle attribute(H5Aopen(dataset, "DIMENSION_LIST", H5P_DEFAULT), subject);
  const Type type(H5Aget_type(attribute), subject);
  const Space space(H5Aget_space(attribute), subject);
  if (H5Tget_class(type) != H5T_VLEN || H5Sget_simple_extent_npoints(space) != rank) return false;
  return H5Tequal(Type(H5Tget_super(type), subject), H5T_STD_REF_OBJ) > 0;
}

/// For H5DSiterate_scales, which closes what it has opened only if that is a variable, and through
/// which nothing may be thrown.
herr_t take_name(hid_t, unsigned, hid_t scale, void* name) try {
  if (H5Iget_type(scale) != H5I_DATASET) {
    H5Oclose(scale);
    return -1;
  }
  std::array<char, 256> text{};
  if (!names_itself(scale)) return -1;
  if (H5DSget_scale_name(scale, text.data(), text.size()) < 0) return -1;
  *static_cast<std::string*>(name) = text.data();
  return 1;
} catch (const Failure&) {
  return -1;
}

}  // namespace

bool is_scale(hid_t dataset) {
  constexpr std::string_view wanted = "DIMENSION_SCALE";
  std::array<char, wanted.size() + 1> text{};
  if (text_length(dataset, "CLASS") != text.size()) return false;
  const AttributeHandle attribute(H5Aopen(dataset, "CLASS", H5P_DEFAULT), "CLASS");
  const Type type(H5Aget_type(attribute), "CLASS");
  return H5Aread(attribute, type, text.data()) >= 0 && text.back() == '\0' &&
         std::string_view(text.data()) == wanted;
}

std::vector<std::string> dimension_names(const Dataset& dataset, const std::string& subject) {
  const Space space(H5Dget_space(dataset), subject);
  const int rank = check(H5Sget_simple_extent_ndims(space), subject);
  if (!lists_scales(dataset, rank, subject)) throw Failure{subject, "not a list of dimensions", 0};
  std::vector<std::string> names(static_cast<std::size_t>(rank));
  for (int i = 0; i < rank; ++i) {
    check(H5DSiterate_scales(dataset, static_cast<unsigned>(i), nullptr, take_name,
                             &names[static_cast<std::size_t>(i)]),
          subject);
  }
  return names;
}

}  // namespace tillit::hdf5
