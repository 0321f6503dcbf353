#include "keys.h"

#include "characters.h"
#include "sequences.h"
#include "strings.h"

#include <string.h>

enum { escape = 0x1B };

/// `bytes` start with an escape character; 0 when more are needed.
static size_t decode_escape(
    const uint8_t *bytes, size_t count, enum terminal_meaning *meaning,
    struct terminal_event *event) {
  if (count < 2) return 0;
  if (bytes[1] == '[') return sequences_decode(bytes, count, 2, meaning, event);
  if (bytes[1] == 'O') {
    if (count < 3) return 0;
    if (sequences_set_lettered_key(event, bytes[2])) *meaning = terminal_meaning_event;
    return 3;
  }
  if (strings_begin_with(bytes[1])) return count < 3 ? 0 : strings_length(bytes, count, 2);
  // Alt and a key, or Escape and then a key: they cannot be told apart.
  sequences_set_key(event, terminal_key_escape, 0);
  *meaning = terminal_meaning_event;
  return 1;
}

static bool set_character(struct terminal_event *event, uint32_t scalar) {
  if (scalar == '\r' || scalar == '\n') {
    sequences_set_key(event, terminal_key_enter, 0);
  } else if (scalar == '\t') {
    sequences_set_key(event, terminal_key_tab, 0);
  } else if (scalar == 0x7F || scalar == '\b') {
    sequences_set_key(event, terminal_key_backspace, 0);
  } else if (scalar >= 1 && scalar <= 26) {
    sequences_set_key(event, terminal_key_control, 'a' + scalar - 1);
  } else if (scalar < 0x20 || (scalar >= 0x80 && scalar < 0xA0)) {
    return false;
  } else {
    sequences_set_key(event, terminal_key_character, scalar);
  }
  return true;
}

size_t keys_decode(
    const uint8_t *bytes, size_t count, bool complete, enum terminal_meaning *meaning,
    struct terminal_event *event) {
  *meaning = terminal_meaning_nothing;
  if (bytes[0] == escape) {
    size_t used = decode_escape(bytes, count, meaning, event);
    if (used > 0 || !complete) return used;
    // The beginning of a sequence whose end never came is dropped: it was not typed.
    bool is_sequence = count > 2 || (count == 2 && !strings_begin_with(bytes[1]));
    if (is_sequence) return count;
    sequences_set_key(event, terminal_key_escape, 0);
    *meaning = terminal_meaning_event;
    return 1;
  }
  uint8_t letter;
  size_t control = strings_upper_control(bytes, count, &letter);
  if (control > 0 && (letter == '[' || strings_begin_with(letter))) {
    size_t used = letter == '[' ? sequences_decode(bytes, count, control, meaning, event)
                                : strings_length(bytes, count, control);
    return used == 0 && complete ? count : used;
  }
  uint32_t scalar;
  size_t used = characters_decode(bytes, count, &scalar);
  if (used == 0) return complete ? 1 : 0;
  if (set_character(event, scalar)) *meaning = terminal_meaning_event;
  return used;
}

bool keys_may_follow_escape(uint8_t byte) {
  return byte == '[' || byte == 'O' || strings_begin_with(byte);
}

bool keys_begin_sequence(const uint8_t *bytes, size_t count) {
  uint8_t letter;
  if (strings_upper_control(bytes, count, &letter) > 0) return letter == '[';
  return count > 1 && bytes[0] == escape && (bytes[1] == '[' || bytes[1] == 'O');
}

size_t keys_decode_late(
    const uint8_t *bytes, size_t count, bool complete, enum terminal_meaning *meaning,
    struct terminal_event *event) {
  *meaning = terminal_meaning_nothing;
  size_t used = 0;
  if (bytes[0] == '[') {
    used = sequences_decode(bytes, count, 1, meaning, event);
    // With numbers in it, it was not typed.
    if (used == 0 && complete && count > 1) return count;
    if (used > 2) return used;
  } else if (strings_begin_with(bytes[0])) {
    // A letter alone may have been typed; nobody types on so soon.
    if (count > 1) {
      used = strings_length(bytes, count, 1);
      return used == 0 && complete ? count : used;
    }
  } else if (count > 1) {
    if (sequences_set_lettered_key(event, bytes[1])) *meaning = terminal_meaning_event;
    used = 2;
  }
  if (*meaning == terminal_meaning_event || (used == 0 && !complete)) return used;
  return keys_decode(bytes, count, complete, meaning, event);
}

size_t keys_decode_paste(
    const uint8_t *bytes, size_t count, bool complete, bool *ended, uint32_t *scalar) {
  static const char end[] = "\033[201~";
  enum { length = sizeof end - 1 };
  size_t rest = count < length ? count : length;
  *scalar = 0;
  *ended = memcmp(bytes, end, rest) == 0 && rest == length;
  if (*ended) return length;
  if (memcmp(bytes, end, rest) == 0 && !complete) return 0;
  size_t used = characters_decode(bytes, count, scalar);
  return used == 0 && complete ? 1 : used;
}
