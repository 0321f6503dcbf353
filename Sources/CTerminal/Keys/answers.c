#include "answers.h"

#include <string.h>

static int hex_digit(uint8_t byte) {
  if (byte >= '0' && byte <= '9') return byte - '0';
  byte |= 0x20;
  return byte >= 'a' && byte <= 'f' ? byte - 'a' + 10 : -1;
}

/// Reads one to four hexadecimal digits as a fraction of the most that so many can say, times 255;
/// returns how many there were, 0 for too many.
static size_t read_channel(const uint8_t *text, size_t count, uint32_t *channel) {
  uint32_t value = 0, most = 0;
  size_t length = 0;
  while (length < count && hex_digit(text[length]) >= 0) {
    if (length == 4) return 0;
    value = value << 4 | (uint32_t)hex_digit(text[length++]);
    most = most << 4 | 0xF;
  }
  if (length > 0) *channel = (value * 255 + most / 2) / most;
  return length;
}

bool answers_decode_background(const uint8_t *bytes, size_t count, uint32_t *rgb) {
  static const char start[] = "\033]11;rgb", bell[] = "\007", end[] = "\033\\";
  size_t used = sizeof start - 1;
  if (count < used || memcmp(bytes, start, used) != 0) return false;
  // Some say `rgba:` and a fourth channel, which is no part of the colour.
  bool has_alpha = used < count && bytes[used] == 'a';
  used += has_alpha;
  *rgb = 0;
  for (int i = 0; i < 3 + has_alpha; i++) {
    uint32_t channel;
    if (used == count || bytes[used] != (i == 0 ? ':' : '/')) return false;
    used++;
    size_t length = read_channel(bytes + used, count - used, &channel);
    if (length == 0) return false;
    used += length;
    if (i < 3) *rgb = *rgb << 8 | channel;
  }
  size_t rest = count - used;
  return (rest == 1 && memcmp(bytes + used, bell, 1) == 0) ||
         (rest == 2 && memcmp(bytes + used, end, 2) == 0);
}

static bool is_text(const uint8_t *bytes, size_t count, const char *text) {
  return count == strlen(text) && memcmp(bytes, text, count) == 0;
}

bool answers_is_graphics(const uint8_t *bytes, size_t count) {
  return is_text(bytes, count, "\033_Gi=31;OK\033\\");
}

bool answers_is_sharing(const uint8_t *bytes, size_t count) {
  return is_text(bytes, count, "\033_Gi=32;OK\033\\");
}

bool answers_is_kind(const uint8_t *bytes, size_t count) {
  return count > 3 && memcmp(bytes, "\033[?", 3) == 0 && bytes[count - 1] == 'c';
}
