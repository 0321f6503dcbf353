#include "parts.h"

#include <string.h>

/// How long the answer may take, in milliseconds.
enum { most_patience = 200 };

static bool is_known;
static uint32_t colour;

bool terminal_background(uint32_t *rgb) {
  *rgb = colour;
  return is_known;
}

// MARK: - Answers

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

bool terminal_decode_background(const uint8_t *bytes, size_t count, uint32_t *rgb) {
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

/// Whether the bytes are what a terminal says of itself: `CSI ? ... c`.
static bool is_last_answer(const uint8_t *bytes, size_t count) {
  return count > 3 && memcmp(bytes, "\033[?", 3) == 0 && bytes[count - 1] == 'c';
}

// MARK: - The question

/// Goes through what has come so far; whether the last answer is in it. Keys among the answers stay
/// where they are; the answers mean nothing to whoever reads the keys later.
static bool look_for_answers(void) {
  size_t count;
  const uint8_t *bytes = input_bytes(&count);
  for (size_t used = 0; used < count;) {
    enum terminal_meaning meaning;
    struct terminal_event event;
    size_t length = terminal_decode(bytes + used, count - used, false, &meaning, &event);
    if (length == 0) return false;
    uint32_t rgb;
    if (terminal_decode_background(bytes + used, length, &rgb)) {
      is_known = true;
      colour = rgb;
    }
    if (is_last_answer(bytes + used, length)) return true;
    used += length;
  }
  return false;
}

void background_ask(void) {
  is_known = false;
  if (!modes_ask_background()) return;
  int64_t deadline = input_now() + most_patience;
  for (int64_t rest = most_patience; rest > 0; rest = deadline - input_now()) {
    if (!input_wait((int)rest) || look_for_answers()) return;
  }
}
