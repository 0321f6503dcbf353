#include "characters.h"

#include <stdbool.h>

/// How many bytes at the front of `bytes`, after the first, can only go on with a character: up to
/// `most`.
static size_t continuations(const uint8_t *bytes, size_t count, size_t most) {
  size_t length = 0;
  while (length < most && length + 1 < count && (bytes[length + 1] & 0xC0) == 0x80) length++;
  return length;
}

size_t characters_decode(const uint8_t *bytes, size_t count, uint32_t *scalar) {
  uint8_t first = bytes[0];
  *scalar = 0;
  if (first < 0x80) {
    *scalar = first;
    return 1;
  }
  if (first < 0xC2 || first > 0xF4) return 1 + (first < 0xC0 ? 0 : continuations(bytes, count, 3));
  size_t length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  uint32_t value = first & (0x7F >> length);
  for (size_t i = 1; i < length; i++) {
    if (i == count) return 0;
    if ((bytes[i] & 0xC0) != 0x80) return i;
    value = value << 6 | (bytes[i] & 0x3F);
  }
  bool is_surrogate = value >= 0xD800 && value < 0xE000;
  if (value < least[length] || value > 0x10FFFF || is_surrogate) return length;
  *scalar = value;
  return length;
}
