#ifndef CLANES_H
#define CLANES_H

// Swift 6.3 on Linux takes the square root of a SIMD vector one number at a time, each with a branch
// to libm for the sake of errno: an Adam step of an ensemble then costs 7.9 ns instead of 4.8. Clang
// gives the packed instruction when asked for it by name.

typedef double lanes __attribute__((ext_vector_type(8)));

static inline __attribute__((always_inline)) lanes lanes_square_root(lanes a) {
  return __builtin_elementwise_sqrt(a);
}

// Swift fills a vector number by number, and the optimiser then takes apart what was packed: a step
// of gradient descent costs half as much again.
static inline __attribute__((always_inline)) lanes lanes_repeating(double a) {
  return (lanes)a;
}

#endif
