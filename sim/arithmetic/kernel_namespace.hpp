#pragma once

/// Kernels are compiled once per instruction set, and so is every inline function they use. Each
/// set lives in a namespace of its own, or the linker would keep one copy of a function for all
/// sets and an old processor would meet instructions it does not know. Ordinary files get
/// `portable`.
///
/// What crosses the border between a kernel and its caller (plain structs) is declared in `tillit`
/// itself; what is computed inside (functions) goes into `inline namespace TILLIT_KERNEL_SET`.
#ifndef TILLIT_KERNEL_SET
#define TILLIT_KERNEL_SET portable
#endif

/// Always inlined: vectors then stay in registers, and no copy is emitted that could be merged.
#define TILLIT_INLINE [[gnu::always_inline]] inline
