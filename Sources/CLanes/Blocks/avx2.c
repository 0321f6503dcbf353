// Blocks for processors with AVX2. FMA stays out, so that nothing is contracted and the bits are the same.
#include "CLanes.h"

#if defined(__x86_64__)
  #pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
  #define LANES_NAME(name) name##_avx2
  #include "block-body.h"
  #pragma clang attribute pop
#endif
