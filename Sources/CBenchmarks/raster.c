#include "CBenchmarks.h"

#include <math.h>
#include <string.h>
#include <zlib.h>

// Lays a colour over one pixel as far as it is covered, in light.
static void lay(uint16_t *pixel, const uint16_t *ink, float cover) {
  for (int i = 0; i < 3; i++) {
    pixel[i] = (uint16_t)((float)pixel[i] + ((float)ink[i] - (float)pixel[i]) * cover);
  }
}

// A plain loop over the box around a segment, by the distance of each pixel.
static void stroke(
    const double *from, const double *to, float radius, const uint16_t *ink, raster picture) {
  float x0 = (float)from[0], y0 = (float)from[1], x1 = (float)to[0], y1 = (float)to[1];
  float reach = radius + 1, dx = x1 - x0, dy = y1 - y0, square = dx * dx + dy * dy;
  int left = (int)fmaxf(fminf(x0, x1) - reach, 0);
  int right = (int)fminf(fmaxf(x0, x1) + reach, (float)picture.width - 1);
  int top = (int)fmaxf(fminf(y0, y1) - reach, 0);
  int bottom = (int)fminf(fmaxf(y0, y1) + reach, (float)picture.height - 1);
  for (int y = top; y <= bottom; y++) {
    for (int x = left; x <= right; x++) {
      float px = (float)x + 0.5f - x0, py = (float)y + 0.5f - y0;
      float share = square > 0 ? fminf(fmaxf((px * dx + py * dy) / square, 0), 1) : 0;
      float ax = px - share * dx, ay = py - share * dy;
      float cover = radius + 0.5f - sqrtf(ax * ax + ay * ay);
      if (cover <= 0) continue;
      lay(picture.light + 3 * ((size_t)y * picture.width + (size_t)x), ink, fminf(cover, 1));
    }
  }
}

void limit_raster(
    const uint16_t *ground, raster picture, const double *points, size_t count, float radius,
    const uint8_t *values, uint32_t *pixels) {
  static const uint16_t halo[3] = {600, 900, 1800}, line[3] = {52000, 30000, 9000};
  size_t size = picture.width * picture.height;
  memcpy(picture.light, ground, 3 * size * sizeof *ground);
  for (size_t i = 0; i + 1 < count; i++) {
    stroke(points + 2 * i, points + 2 * i + 2, 2 * radius, halo, picture);
  }
  for (size_t i = 0; i + 1 < count; i++) {
    stroke(points + 2 * i, points + 2 * i + 2, radius, line, picture);
  }
  for (size_t i = 0; i < size; i++) {
    const uint16_t *pixel = picture.light + 3 * i;
    pixels[i] = (uint32_t)values[pixel[0]] << 16 | (uint32_t)values[pixel[1]] << 8 | values[pixel[2]];
  }
}

size_t limit_tile(
    const uint32_t *pixels, size_t stride, size_t width, size_t height, uint8_t *channels,
    uint8_t *packed, size_t capacity) {
  uint8_t *end = channels;
  for (size_t y = 0; y < height; y++) {
    for (size_t x = 0; x < width; x++) {
      uint32_t pixel = pixels[y * stride + x];
      *end++ = (uint8_t)(pixel >> 16);
      *end++ = (uint8_t)(pixel >> 8);
      *end++ = (uint8_t)pixel;
    }
  }
  uLongf length = capacity;
  return compress2(packed, &length, channels, (uLong)(end - channels), 1) == Z_OK ? length : 0;
}
