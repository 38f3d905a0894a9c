#!/bin/sh
# kernels_share_no_function.sh OBJECT...: fails if a kernel object holds a function that the linker may
# merge with one of the same name elsewhere: it would then run with the wrong instruction set.
set -eu
failed=0
for object in "$@"; do
  if nm -C "$object" | grep -E '^[0-9a-f]+ [Wu] '; then
    echo "$object: the functions above may be merged; make them TILLIT_INLINE or avoid them"
    failed=1
  fi
done
exit $failed
