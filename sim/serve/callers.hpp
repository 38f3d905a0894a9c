#pragma once

#include <boost/asio/ip/address.hpp>
#include <chrono>
#include <cstddef>
#include <map>
#include <memory>

namespace tillit {

/// Who is connected, and who tried wrong codes: nobody may take all places or try all codes.
class Callers {
 public:
  using Address = boost::asio::ip::address;

  static constexpr std::size_t most = 900;
  static constexpr std::size_t most_of_one = 400;  ///< a whole class may stand behind one address
  static constexpr int wrong_codes_a_minute = 20;  ///< from one address

  /// A place, taken until it is destroyed; null if there is none.
  using Place = std::shared_ptr<void>;
  Place take_place(const Address& address) {
    std::size_t& of_one = places_[address];
    if (taken_ >= most || of_one >= most_of_one) return nullptr;
    ++taken_;
    ++of_one;
    return Place(this, [this, address](void*) { give_back(address); });
  }

  bool may_try_a_code(const Address& address) {
    const auto now = std::chrono::steady_clock::now();
    if (now - minute_ > std::chrono::minutes(1)) {
      wrong_.clear();
      minute_ = now;
    }
    return wrong_[address] < wrong_codes_a_minute;
  }

  void count_wrong_code(const Address& address) { ++wrong_[address]; }

 private:
  void give_back(const Address& address) {
    --taken_;
    const auto found = places_.find(address);
    if (--found->second == 0) places_.erase(found);
  }

  std::size_t taken_ = 0;
  std::map<Address, std::size_t> places_;
  std::map<Address, int> wrong_;  ///< in this minute
  std::chrono::steady_clock::time_point minute_ = std::chrono::steady_clock::now();
};

}  // namespace tillit
