// The same work in plain C, as fast as we can write it: the limits that the benchmarks compare with.
// All on Rosenbrock's function with a = 1, b = 100, in the notation of the Swift sources.

#ifndef CBENCHMARKS_H
#define CBENCHMARKS_H

#include "CTerminal.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// One trajectory from (-1.2, 1). Each returns x of its end, so that no work can be left out. `rows`,
// if not null, takes x, y, loss and gradient norm after each step.
double limit_descent(size_t steps, double rate, double *rows);
double limit_momentum(size_t steps, double rate, double beta, double *rows);
// `first` and `second` hold the bias corrections 1/(1 - beta^k) of each step.
double limit_adam(
    size_t steps, double rate, const double *first, const double *second, double *rows);

// One step of an ensemble, all arrays of `count` numbers, a multiple of 8.
typedef struct {
  size_t count;
  double *x, *y;
  double *first_x, *first_y, *second_x, *second_y;
} particles;

// With sigma != 0 each gradient gets Gaussian noise from `seed`, `step` and the particle's number.
typedef struct {
  double rate, sigma;
  uint64_t seed;
  size_t step;
} ensemble_step;

void limit_ensemble_descent(particles particles, ensemble_step step);
void limit_ensemble_momentum(particles particles, ensemble_step step, double beta);
void limit_ensemble_adam(
    particles particles, ensemble_step step, double first_correction, double second_correction);

// So many rounds of whole numbers in registers alone; what it returns keeps them from being left out.
uint64_t limit_spin(size_t rounds);

// So many rounds over an array that stays in the cache, sixteen products and sums for each number.
double limit_cached(double *values, size_t count, size_t rounds);

// A corner of a mesh where it is seen, and what is seen in a sample.
typedef struct {
  float x, y, near, height, shade;
} relief_corner;
typedef struct {
  float near, height, shade;
} relief_sample;

// Fills the triangles of a mesh, the nearest staying.
void limit_relief(
    const relief_corner *corners, size_t columns, size_t rows, size_t width, size_t height,
    relief_sample *samples);

// A picture as light, three channels a pixel.
typedef struct {
  uint16_t *light;
  size_t width, height;
} raster;

// Copies a ground, draws a line with a halo through `count` points on it, and makes sRGB of all of it by a table.
void limit_raster(
    const uint16_t *ground, raster picture, const double *points, size_t count, float radius,
    const uint8_t *values, uint32_t *pixels);

// Takes a tile out of a picture whose rows are `stride` long and packs it; the length, 0 for none.
size_t limit_tile(
    const uint32_t *pixels, size_t stride, size_t width, size_t height, uint8_t *channels,
    uint8_t *packed, size_t capacity);

// Two normals for each of `count` particles, a multiple of 8.
void limit_normals(size_t count, uint64_t seed, size_t step, double *x, double *y);

// Values at every crossing of a grid, row by row.
void limit_grid(const double *xs, size_t width, const double *ys, size_t height, double *values);

// The segments of all contour lines, not joined, four numbers each; returns how many, at most
// `capacity`. `bands` is room for a byte a value.
size_t limit_contours(
    const double *xs, size_t width, const double *ys, size_t height, const double *values,
    const double *levels, size_t level_count, uint8_t *bands, double *segments, size_t capacity);

// A terminal on standard output, and one frame of 256-colour cells of one column on it.
bool limit_screen_open(void);
void limit_screen_present(const struct terminal_cell *cells, size_t count);
void limit_screen_close(void);

#endif
