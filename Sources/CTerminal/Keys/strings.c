#include "strings.h"

#include <string.h>

enum { escape = 0x1B };

size_t strings_upper_control(const uint8_t *bytes, size_t count, uint8_t *letter) {
  size_t length = bytes[0] == 0xC2 && count > 1 ? 2 : 1;
  uint8_t byte = bytes[length - 1];
  if (byte < 0x80 || byte > 0x9F) return 0;
  *letter = byte - 0x40;
  return length;
}

bool strings_begin_with(uint8_t letter) { return memchr("P]^_X", letter, 5) != NULL; }

bool strings_begin(const uint8_t *bytes, size_t count) {
  uint8_t letter;
  if (strings_upper_control(bytes, count, &letter) > 0) return strings_begin_with(letter);
  return count > 1 && bytes[0] == escape && strings_begin_with(bytes[1]);
}

size_t strings_length(const uint8_t *bytes, size_t count, size_t from) {
  enum { bell = 0x07, end = 0x9C, upper = 0xC2 };
  bool is_bytes = (bytes[0] & 0xE0) == 0x80;
  for (size_t i = from; i < count; i++) {
    if (bytes[i] == bell || (is_bytes && bytes[i] == end)) return i + 1;
    if (i + 1 == count) break;
    // Any other sequence cuts a string short.
    if (bytes[i] == escape) return bytes[i + 1] == '\\' ? i + 2 : i;
    if (bytes[i] == upper && bytes[i + 1] == end) return i + 2;
  }
  return 0;
}
