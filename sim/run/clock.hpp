#pragma once

namespace tillit {

/// Seconds since some fixed moment; never goes back.
double seconds_now();

}  // namespace tillit
