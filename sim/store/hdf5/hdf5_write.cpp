#include "sim/store/hdf5/hdf5_write.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string_view>

namespace tillit::hdf5 {

namespace {

constexpr std::array<std::string_view, 10> time_units{
    "day", "days", "hour", "hours", "minute", "minutes", "second", "seconds", "ms", "us"};

void refuse_time_units(const std::string& name, const Attribute& value) {
  const auto* text = std::get_if<std::string>(&value);
  if (name != "units" || text == nullptr) return;
  if (std::find(time_units.begin(), time_units.end(), *text) != time_units.end()) {
    throw std::invalid_argument(fmt::format(
        "units = \"{}\" would be read as a time difference: write d, h, min or s", *text));
  }
}

void write_array(hid_t object, const std::string& name, const std::vector<std::uint8_t>& values) {
  const Space space = space_of({values.size()});
  const AttributeHandle attribute(
      H5Acreate2(object, name.c_str(), H5T_STD_U8LE, space, H5P_DEFAULT, H5P_DEFAULT), name);
  check(H5Awrite(attribute, H5T_STD_U8LE, values.data()), name);
}

Dataset create_text(hid_t group, const std::string& name, const std::vector<hsize_t>& lengths) {
  const Space space = space_of(lengths);
  return {
      H5Dcreate2(group, name.c_str(), text_type(), space, H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT),
      name};
}

void put_text(const Dataset& dataset, const std::string& name, const std::string& text) {
  const char* start = text.c_str();
  check(H5Dwrite(dataset, text_type(), H5S_ALL, H5S_ALL, transfer_of_texts(), &start), name);
}

Dataset write_labels(hid_t group, const std::string& name, const std::vector<std::string>& texts) {
  Dataset dataset = create_text(group, name, {texts.size()});
  std::vector<const char*> starts;
  for (const std::string& text : texts) starts.push_back(text.c_str());
  check(H5Dwrite(dataset, text_type(), H5S_ALL, H5S_ALL, transfer_of_texts(), starts.data()), name);
  return dataset;
}

template <class Number>
Dataset write_labels(hid_t group, const std::string& name, const std::vector<Number>& numbers) {
  const Space space = space_of({numbers.size()});
  Dataset dataset(H5Dcreate2(group, name.c_str(), type_of<Number>(), space, H5P_DEFAULT,
                             H5P_DEFAULT, H5P_DEFAULT),
                  name);
  check(H5Dwrite(dataset, type_of<Number>(), H5S_ALL, H5S_ALL, H5P_DEFAULT, numbers.data()), name);
  return dataset;
}

}  // namespace

void write_attribute(hid_t object, const std::string& name, const std::string& text) {
  const Space space = space_of({});
  const AttributeHandle attribute(
      H5Acreate2(object, name.c_str(), text_type(), space, H5P_DEFAULT, H5P_DEFAULT), name);
  const char* start = text.c_str();
  check(H5Awrite(attribute, text_type(), &start), name);
}

void write_attribute(hid_t object, const std::string& name, const Attribute& value) {
  refuse_time_units(name, value);
  struct Writer {
    hid_t object;
    const std::string& name;
    void operator()(const std::string& text) const { write_attribute(object, name, text); }
    void operator()(double number) const { write_number(object, name, number); }
    void operator()(std::int64_t number) const { write_number(object, name, number); }
    void operator()(const std::vector<std::uint8_t>& values) const {
      write_array(object, name, values);
    }
  };
  std::visit(Writer{object, name}, value);
}

void write_attributes(hid_t object, const Attributes& attributes) {
  for (const auto& [name, value] : attributes) write_attribute(object, name, value);
}

void write_text(hid_t group, const std::string& name, const std::string& text) {
  put_text(create_text(group, name, {}), name, text);
}

void rewrite_text(hid_t group, const std::string& name, const std::string& text) {
  put_text(Dataset(H5Dopen2(group, name.c_str(), H5P_DEFAULT), name), name, text);
}

void rewrite_attribute(hid_t object, const std::string& name, const std::string& text) {
  const AttributeHandle attribute(H5Aopen(object, name.c_str(), H5P_DEFAULT), name);
  const char* start = text.c_str();
  check(H5Awrite(attribute, text_type(), &start), name);
}

Dataset write_labels(hid_t group, const std::string& name, const Labels& labels) {
  return std::visit([&](const auto& values) { return write_labels(group, name, values); }, labels);
}

}  // namespace tillit::hdf5
