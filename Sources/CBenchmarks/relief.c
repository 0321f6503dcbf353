#include "CBenchmarks.h"

#include <math.h>
#include <string.h>

static float least(float a, float b, float c) { return fminf(a, fminf(b, c)); }
static float most(float a, float b, float c) { return fmaxf(a, fmaxf(b, c)); }

// A plain loop over the box around a triangle, by what share of each corner there is.
static void fill(
    const relief_corner *a, const relief_corner *b, const relief_corner *c, int width, int height,
    relief_sample *samples) {
  float area = (b->x - a->x) * (c->y - a->y) - (b->y - a->y) * (c->x - a->x);
  if (area == 0) return;
  int left = (int)fmaxf(ceilf(least(a->x, b->x, c->x) - 0.5f), 0);
  int right = (int)fminf(floorf(most(a->x, b->x, c->x) - 0.5f), (float)(width - 1));
  int top = (int)fmaxf(ceilf(least(a->y, b->y, c->y) - 0.5f), 0);
  int bottom = (int)fminf(floorf(most(a->y, b->y, c->y) - 0.5f), (float)(height - 1));
  for (int y = top; y <= bottom; y++) {
    for (int x = left; x <= right; x++) {
      float px = (float)x + 0.5f - a->x, py = (float)y + 0.5f - a->y;
      float second = (px * (c->y - a->y) - py * (c->x - a->x)) / area;
      float third = (py * (b->x - a->x) - px * (b->y - a->y)) / area;
      if (second < 0 || third < 0 || second + third > 1) continue;
      float near = a->near + second * (b->near - a->near) + third * (c->near - a->near);
      relief_sample *sample = &samples[y * width + x];
      if (near <= sample->near) continue;
      sample->near = near;
      sample->height = a->height + second * (b->height - a->height) + third * (c->height - a->height);
      sample->shade = a->shade + second * (b->shade - a->shade) + third * (c->shade - a->shade);
    }
  }
}

void limit_relief(
    const relief_corner *corners, size_t columns, size_t rows, size_t width, size_t height,
    relief_sample *samples) {
  memset(samples, 0, width * height * sizeof *samples);
  for (size_t row = 0; row + 1 < rows; row++) {
    for (size_t column = 0; column + 1 < columns; column++) {
      const relief_corner *corner = &corners[row * columns + column];
      fill(corner, corner + 1, corner + columns, (int)width, (int)height, samples);
      fill(corner + 1, corner + columns, corner + columns + 1, (int)width, (int)height, samples);
    }
  }
}
