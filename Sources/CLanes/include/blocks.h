// Work on whole blocks of particles, compiled once for each instruction set and chosen at run time.
//
// The bits are the same on every path: the source is the same, and AVX2 without FMA has no instruction
// that rounds once where two would round twice.

#ifndef CLANES_BLOCKS_H
#define CLANES_BLOCKS_H

#include <stdbool.h>

// The instruction sets that blocks are compiled for. Wider ones were measured or modelled to bring little.
typedef enum {
  lanes_baseline,
  lanes_avx2,
  lanes_path_count,
} lanes_path;

// Whether this processor has the instructions of a path.
bool lanes_has_path(lanes_path path);

// Two normals for each of `count` particles from number `first` on, of one step under one key, by the widest
// path that the processor has.
void lanes_fill_normals(
    size_t count, uint64_t key, uint64_t step, uint64_t first, uint32_t purpose, double *x, double *y);

// The same by a path that the processor must have.
void lanes_fill_normals_by(
    lanes_path path, size_t count, uint64_t key, uint64_t step, uint64_t first, uint32_t purpose,
    double *x, double *y);

#endif
