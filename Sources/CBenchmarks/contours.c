#include "CBenchmarks.h"

#include <string.h>

void limit_grid(
    const double *restrict xs, size_t width, const double *ys, size_t height,
    double *restrict values) {
  for (size_t row = 0; row < height; row++) {
    double y = ys[row];
    double *restrict out = values + row * width;
    for (size_t i = 0; i < width; i++) {
      double to_minimum = 1 - xs[i], to_floor = y - xs[i] * xs[i];
      out[i] = to_minimum * to_minimum + 100 * (to_floor * to_floor);
    }
  }
}

static void classify(
    const double *restrict values, size_t count, const double *levels, size_t level_count,
    uint8_t *restrict bands) {
  for (size_t i = 0; i < count; i++) {
    int64_t band = 0;
    for (size_t level = 0; level < level_count; level++) band += values[i] > levels[level];
    bands[i] = (uint8_t)band;
  }
}

static inline double share(double from, double to, double level) {
  return (level - from) / (to - from);
}

size_t limit_contours(
    const double *xs, size_t width, const double *ys, size_t height, const double *values,
    const double *levels, size_t level_count, uint8_t *bands, double *segments, size_t capacity) {
  classify(values, width * height, levels, level_count, bands);
  size_t found = 0;
  for (size_t row = 0; row + 1 < height; row++) {
    const uint8_t *below = bands + row * width, *above = below + width;
    for (size_t i = 0; i + 1 < width; i++) {
      if (i + 9 <= width) {
        // Eight squares whose corners all lie in one band hold no line.
        uint64_t a, b, c, d;
        memcpy(&a, below + i, 8);
        memcpy(&b, below + i + 1, 8);
        memcpy(&c, above + i, 8);
        memcpy(&d, above + i + 1, 8);
        if (((a ^ b) | (a ^ c) | (a ^ d)) == 0) {
          i += 7;
          continue;
        }
      }
      uint8_t band[4] = {below[i], below[i + 1], above[i + 1], above[i]};
      uint8_t lowest = band[0], highest = band[0];
      for (int corner = 1; corner < 4; corner++) {
        if (band[corner] < lowest) lowest = band[corner];
        if (band[corner] > highest) highest = band[corner];
      }
      const double *at = values + row * width + i;
      double value[4] = {at[0], at[1], at[width + 1], at[width]};
      for (uint8_t level = lowest; level < highest; level++) {
        double points[8];
        size_t count = 0;
        for (int side = 0; side < 4; side++) {
          int next = (side + 1) & 3;
          if ((band[side] > level) == (band[next] > level)) continue;
          double t = share(value[side], value[next], levels[level]);
          double along_x = side == 0 ? t : side == 1 ? 1 : side == 2 ? 1 - t : 0;
          double along_y = side == 0 ? 0 : side == 1 ? t : side == 2 ? 1 : 1 - t;
          points[count++] = xs[i] + along_x * (xs[i + 1] - xs[i]);
          points[count++] = ys[row] + along_y * (ys[row + 1] - ys[row]);
        }
        for (size_t first = 0; first < count && found < capacity; first += 4) {
          memcpy(segments + 4 * found++, points + first, sizeof(double[4]));
        }
      }
    }
  }
  return found;
}
