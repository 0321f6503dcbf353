#include "CBenchmarks.h"

#include "CLanes.h"

// Unaligned: the arrays come from Swift.
typedef double loose_lanes __attribute__((ext_vector_type(8), aligned(8)));

typedef struct {
  wide_lanes x, y;
} pair;

static inline __attribute__((always_inline)) pair normals(
    uint64_t seed, size_t step, size_t particle) {
  lane_words number = (lane_words)(unsigned long long)particle + (lane_words){0, 1, 2, 3, 4, 5, 6, 7};
  pair z;
  lanes_normals(seed, (lane_words)(unsigned long long)step, number, 0, &z.x, &z.y);
  return z;
}

void limit_normals(size_t count, uint64_t seed, size_t step, double *x, double *y) {
  for (size_t i = 0; i < count; i += 8) {
    pair z = normals(seed, step, i);
    *(loose_lanes *)(x + i) = z.x;
    *(loose_lanes *)(y + i) = z.y;
  }
}

static inline __attribute__((always_inline)) pair gradient(
    wide_lanes x, wide_lanes y, ensemble_step step, size_t particle) {
  wide_lanes to_minimum = 1 - x, to_floor = y - x * x;
  pair g = {-2 * to_minimum - 400 * (x * to_floor), 200 * to_floor};
  if (step.sigma != 0) {
    pair z = normals(step.seed, step.step, particle);
    g.x += step.sigma * z.x;
    g.y += step.sigma * z.y;
  }
  return g;
}

#define AT(array) (*(loose_lanes *)((array) + i))

static inline __attribute__((always_inline)) void descent(particles all, ensemble_step step) {
  for (size_t i = 0; i < all.count; i += 8) {
    pair g = gradient(AT(all.x), AT(all.y), step, i);
    AT(all.x) -= step.rate * g.x;
    AT(all.y) -= step.rate * g.y;
  }
}

void limit_ensemble_descent(particles all, ensemble_step step) {
  if (step.sigma == 0) {
    step.sigma = 0;
    descent(all, step);
  } else {
    descent(all, step);
  }
}

static inline __attribute__((always_inline)) void momentum(
    particles all, ensemble_step step, double beta) {
  for (size_t i = 0; i < all.count; i += 8) {
    pair g = gradient(AT(all.x), AT(all.y), step, i);
    wide_lanes vx = beta * AT(all.first_x) + g.x, vy = beta * AT(all.first_y) + g.y;
    AT(all.first_x) = vx;
    AT(all.first_y) = vy;
    AT(all.x) -= step.rate * vx;
    AT(all.y) -= step.rate * vy;
  }
}

void limit_ensemble_momentum(particles all, ensemble_step step, double beta) {
  if (step.sigma == 0) {
    step.sigma = 0;
    momentum(all, step, beta);
  } else {
    momentum(all, step, beta);
  }
}

static inline __attribute__((always_inline)) wide_lanes adam_coordinate(
    wide_lanes g, double *first, double *second, double first_correction, double second_correction) {
  wide_lanes m = 0.9 * *(loose_lanes *)first + (1 - 0.9) * g;
  wide_lanes s = 0.999 * *(loose_lanes *)second + (1 - 0.999) * (g * g);
  *(loose_lanes *)first = m;
  *(loose_lanes *)second = s;
  return first_correction * m / (__builtin_elementwise_sqrt(second_correction * s) + 1e-8);
}

static inline __attribute__((always_inline)) void adam(
    particles all, ensemble_step step, double first_correction, double second_correction) {
  for (size_t i = 0; i < all.count; i += 8) {
    pair g = gradient(AT(all.x), AT(all.y), step, i);
    AT(all.x) -= step.rate
        * adam_coordinate(
            g.x, all.first_x + i, all.second_x + i, first_correction, second_correction);
    AT(all.y) -= step.rate
        * adam_coordinate(
            g.y, all.first_y + i, all.second_y + i, first_correction, second_correction);
  }
}

void limit_ensemble_adam(
    particles all, ensemble_step step, double first_correction, double second_correction) {
  if (step.sigma == 0) {
    step.sigma = 0;
    adam(all, step, first_correction, second_correction);
  } else {
    adam(all, step, first_correction, second_correction);
  }
}

uint64_t limit_spin(size_t rounds) {
  uint64_t word = 1;
  for (size_t round = 0; round < rounds; round++) {
    word ^= word << 13;
    word ^= word >> 7;
    word ^= word << 17;
  }
  return word;
}

double limit_cached(double *values, size_t count, size_t rounds) {
  for (size_t round = 0; round < rounds; round++) {
    for (size_t index = 0; index < count; index++) {
      double value = values[index];
      for (int turn = 0; turn < 16; turn++) value = value * 0.999999 + 1e-9;
      values[index] = value;
    }
  }
  return values[0];
}
