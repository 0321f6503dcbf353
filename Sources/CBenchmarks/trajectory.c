#include "CBenchmarks.h"

// Two scalars: packed into one register they would wait for each other at every step.
typedef struct {
  double value, x, y;
} evaluation;

static inline evaluation rosenbrock(double x, double y) {
  double to_minimum = 1 - x;
  double to_floor = y - x * x;
  return (evaluation){
      to_minimum * to_minimum + 100 * (to_floor * to_floor),
      -2 * to_minimum - 400 * (x * to_floor), 200 * to_floor};
}

static inline void record(double *rows, size_t step, double x, double y, evaluation at) {
  if (!rows) return;
  double *row = rows + 4 * step;
  row[0] = x;
  row[1] = y;
  row[2] = at.value;
  row[3] = __builtin_elementwise_sqrt(at.x * at.x + at.y * at.y);
}

static inline __attribute__((always_inline)) double descent(
    size_t steps, double rate, double *rows) {
  double x = -1.2, y = 1;
  evaluation at = rosenbrock(x, y);
  for (size_t step = 0; step < steps; step++) {
    x -= rate * at.x;
    y -= rate * at.y;
    at = rosenbrock(x, y);
    record(rows, step, x, y, at);
  }
  return x;
}

double limit_descent(size_t steps, double rate, double *rows) {
  return rows ? descent(steps, rate, rows) : descent(steps, rate, NULL);
}

static inline __attribute__((always_inline)) double momentum(
    size_t steps, double rate, double beta, double *rows) {
  double x = -1.2, y = 1, vx = 0, vy = 0;
  evaluation at = rosenbrock(x, y);
  for (size_t step = 0; step < steps; step++) {
    vx = beta * vx + at.x;
    vy = beta * vy + at.y;
    x -= rate * vx;
    y -= rate * vy;
    at = rosenbrock(x, y);
    record(rows, step, x, y, at);
  }
  return x;
}

double limit_momentum(size_t steps, double rate, double beta, double *rows) {
  return rows ? momentum(steps, rate, beta, rows) : momentum(steps, rate, beta, NULL);
}

static inline __attribute__((always_inline)) double adam(
    size_t steps, double rate, const double *first, const double *second, double *rows) {
  double x = -1.2, y = 1, mx = 0, my = 0, sx = 0, sy = 0;
  evaluation at = rosenbrock(x, y);
  for (size_t step = 0; step < steps; step++) {
    mx = 0.9 * mx + (1 - 0.9) * at.x;
    my = 0.9 * my + (1 - 0.9) * at.y;
    sx = 0.999 * sx + (1 - 0.999) * (at.x * at.x);
    sy = 0.999 * sy + (1 - 0.999) * (at.y * at.y);
    x -= rate * (first[step] * mx / (__builtin_elementwise_sqrt(second[step] * sx) + 1e-8));
    y -= rate * (first[step] * my / (__builtin_elementwise_sqrt(second[step] * sy) + 1e-8));
    at = rosenbrock(x, y);
    record(rows, step, x, y, at);
  }
  return x;
}

double limit_adam(
    size_t steps, double rate, const double *first, const double *second, double *rows) {
  return rows ? adam(steps, rate, first, second, rows) : adam(steps, rate, first, second, NULL);
}
