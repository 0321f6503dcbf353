#include "CBenchmarks.h"

typedef double lanes __attribute__((ext_vector_type(8), aligned(8)));
typedef uint64_t words __attribute__((ext_vector_type(8)));

static inline __attribute__((always_inline)) words bits(lanes a) { return (words)a; }
static inline __attribute__((always_inline)) lanes number(words a) { return (lanes)a; }

// Whole numbers below 2^52.
static inline __attribute__((always_inline)) lanes whole(words a) {
  return number(a | bits((lanes)0x1p52)) - 0x1p52;
}

typedef struct {
  lanes x, y;
} pair;

static inline __attribute__((always_inline)) lanes logarithm(lanes a) {
  const uint64_t root_of_half = 0x3FE6A09Eull << 32;
  words shifted = bits(a) + ((0x3FF00000ull << 32) - root_of_half);
  lanes power = number((shifted >> 52) | bits((lanes)0x1p52)) - (0x1p52 + 1023);
  lanes f = number((shifted & 0x000FFFFFFFFFFFFFull) + root_of_half) - 1;
  lanes half = 0.5 * (f * f), s = f / (2 + f), z = s * s;
  lanes r = 1.479819860511658591e-01 * z + 1.531383769920937332e-01;
  r = r * z + 1.818357216161805012e-01;
  r = r * z + 2.222219843214978396e-01;
  r = r * z + 2.857142874366239149e-01;
  r = r * z + 3.999999999940941908e-01;
  r = (r * z + 6.666666666666735130e-01) * z;
  return s * (half + r) + 1.90821492927058770002e-10 * power - half + f
      + 6.93147180369123816490e-01 * power;
}

static inline __attribute__((always_inline)) pair sine_and_cosine(lanes quarter_turns) {
  lanes rounded = quarter_turns + 0x1.8p52;
  words quadrant = bits(rounded);
  lanes angle = (quarter_turns - (rounded - 0x1.8p52)) * 1.5707963267948966;
  lanes z = angle * angle;
  lanes s = 1.58969099521155010221e-10 * z - 2.50507602534068634195e-08;
  s = s * z + 2.75573137070700676789e-06;
  s = s * z - 1.98412698298579493134e-04;
  s = s * z + 8.33333333332248946124e-03;
  s = s * z - 1.66666666666666324348e-01;
  s = angle + angle * z * s;
  lanes c = -1.13596475577881948265e-11 * z + 2.08757232129817482790e-09;
  c = c * z - 2.75573143513906633035e-07;
  c = c * z + 2.48015872894767294178e-05;
  c = c * z - 1.38888888888741095749e-03;
  c = c * z + 4.16666666666666019037e-02;
  c = 1 - (0.5 * z - z * z * c);
  words swap = (bits(s) ^ bits(c)) & -(quadrant & 1);
  words sign = (words)(1ull << 63);
  return (pair){
      number(bits(s) ^ swap ^ ((quadrant << 62) & sign)),
      number(bits(c) ^ swap ^ (((quadrant + 1) << 62) & sign))};
}

static inline __attribute__((always_inline)) pair normals(
    uint64_t seed, size_t step, size_t particle) {
  const words low = (words)0xFFFFFFFFull;
  words x = (words)(step & 0xFFFFFFFFull), z = (words)0, w = (words)(step >> 32);
  words y = (words)particle + (words){0, 1, 2, 3, 4, 5, 6, 7};
  uint32_t key0 = (uint32_t)seed, key1 = (uint32_t)(seed >> 32);
#pragma clang loop unroll(full)
  for (int round = 0; round < 10; round++) {
    words first = (x & low) * 0xD2511F53ull, second = (z & low) * 0xCD9E8D57ull;
    x = (second >> 32) ^ y ^ key0;
    y = second & low;
    z = (first >> 32) ^ w ^ key1;
    w = first & low;
    key0 += 0x9E3779B9u;
    key1 += 0xBB67AE85u;
  }
  lanes a = whole(y) * 0x1p21 + whole(x >> 11);
  lanes b = whole(w) * 0x1p21 + whole(z >> 11);
  lanes radius = __builtin_elementwise_sqrt(-2 * logarithm((a + 1) * 0x1p-53));
  pair turn = sine_and_cosine(b * 0x1p-51);
  return (pair){radius * turn.y, radius * turn.x};
}

void limit_normals(size_t count, uint64_t seed, size_t step, double *x, double *y) {
  for (size_t i = 0; i < count; i += 8) {
    pair z = normals(seed, step, i);
    *(lanes *)(x + i) = z.x;
    *(lanes *)(y + i) = z.y;
  }
}

static inline __attribute__((always_inline)) pair gradient(
    lanes x, lanes y, ensemble_step step, size_t particle) {
  lanes to_minimum = 1 - x, to_floor = y - x * x;
  pair g = {-2 * to_minimum - 400 * (x * to_floor), 200 * to_floor};
  if (step.sigma != 0) {
    pair z = normals(step.seed, step.step, particle);
    g.x += step.sigma * z.x;
    g.y += step.sigma * z.y;
  }
  return g;
}

#define AT(array) (*(lanes *)((array) + i))

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
    lanes vx = beta * AT(all.first_x) + g.x, vy = beta * AT(all.first_y) + g.y;
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

static inline __attribute__((always_inline)) lanes adam_coordinate(
    lanes g, double *first, double *second, double first_correction, double second_correction) {
  lanes m = 0.9 * *(lanes *)first + (1 - 0.9) * g;
  lanes s = 0.999 * *(lanes *)second + (1 - 0.999) * (g * g);
  *(lanes *)first = m;
  *(lanes *)second = s;
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
