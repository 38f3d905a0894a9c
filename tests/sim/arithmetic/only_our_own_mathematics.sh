#!/bin/sh
# only_our_own_mathematics.sh FILE...: fails if an object file or archive calls the system's
# mathematics, which differs between machines, or fuses a multiplication with an addition, which
# rounds once where others round twice. Square roots, minima and the like are exact everywhere.
set -eu
names='a?(sin|cos|tan)h?|sincos|atan2|exp|exp2|exp10|expm1|log|log2|log10|log1p|pow|cbrt|hypot'
names="$names|tgamma|lgamma|lgamma_r|erf|erfc|fma|fmod|remainder|j[0-9n]|y[0-9n]"
failed=0
for file in "$@"; do
  if nm -u "$file" | awk '{print $NF}' | sed 's/@.*//' |
      grep -E "^(($names)(f|l|f32|f64|f128)?(_finite)?|__(exp|log|pow)f?_finite|_ZGV.*|__svml.*)\$"; then
    echo "$file calls the functions above: use sim/arithmetic/functions.hpp instead"
    failed=1
  fi
  if objdump -d --no-show-raw-insn "$file" | grep -E -m 3 'vfn?m(add|sub)'; then
    echo "$file fuses multiplications and additions: compile it with -ffp-contract=off"
    failed=1
  fi
done
exit $failed
