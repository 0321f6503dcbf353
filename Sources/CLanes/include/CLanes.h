// Numbers side by side, where Swift 6.3 cannot keep them so. Everything here was measured:
//
// - Swift takes a square root of a vector one number at a time on Linux, each with a branch to libm
//   for the sake of errno: an Adam step of an ensemble costs 7.9 ns instead of 4.8.
// - Swift fills a vector number by number, and the optimiser then takes apart what was packed.
// - Normals in Swift's vectors take 1.3 times as long as these, and without optimisation, as in
//   tests, a hundred times.
//
// Ensembles move in lanes of four: of eight the compiler would keep half in memory. Normals are made
// eight at a time, which hides how long their chain of products is.

#ifndef CLANES_H
#define CLANES_H

#include <stddef.h>
#include <stdint.h>

// A product and a sum are rounded each by itself, on every processor.
#pragma STDC FP_CONTRACT OFF

typedef double lanes __attribute__((ext_vector_type(4)));
// How vectors are passed depends on the processor, but all that is here is inlined.
#pragma clang diagnostic ignored "-Wpsabi"

#define CLANES_INLINE static inline __attribute__((always_inline))

CLANES_INLINE lanes lanes_square_root(lanes a) { return __builtin_elementwise_sqrt(a); }

CLANES_INLINE lanes lanes_magnitude(lanes a) { return __builtin_elementwise_abs(a); }

CLANES_INLINE lanes lanes_repeating(double a) { return (lanes)a; }

#include "blocks.h"
#include "normals.h"

#endif
