#pragma once

namespace tillit::bench {

/// Processor time of this program and of those it has waited for, in seconds.
double processor_seconds();

/// Processor time of the calling thread alone.
double processor_seconds_of_thread();

}  // namespace tillit::bench
