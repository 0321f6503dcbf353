#include "parts.h"

#include <string.h>

enum { escape = 0x1B };

// MARK: - Events

static void set_key(struct terminal_event *event, enum terminal_key key, uint32_t scalar) {
  *event = (struct terminal_event){.kind = terminal_event_key, .key = key, .scalar = scalar};
}

/// Mouse buttons as all the protocols number them: two bits of button, then modifiers, then what
/// happened.
static enum terminal_meaning set_mouse(
    struct terminal_event *event, int code, int column, int row, bool is_release) {
  enum { any_button = 3, motion = 32, wheel = 64, extra = 128 };
  static int last_button;
  int button = code & any_button;
  enum terminal_mouse mouse;
  if (code & extra) return terminal_meaning_nothing;
  if (code & wheel) {
    static const enum terminal_mouse directions[] = {
        terminal_mouse_wheel_up, terminal_mouse_wheel_down, terminal_mouse_wheel_left,
        terminal_mouse_wheel_right};
    mouse = directions[button];
    button = 0;
  } else if (code & motion) {
    if (button == any_button) return terminal_meaning_nothing;
    mouse = terminal_mouse_drag;
  } else if (is_release || button == any_button) {
    // The oldest protocol does not say which button came up.
    if (button == any_button) button = last_button;
    mouse = terminal_mouse_release;
  } else {
    mouse = terminal_mouse_press;
    last_button = button;
  }
  if (column < 1 || row < 1) return terminal_meaning_nothing;
  *event = (struct terminal_event){
      .kind = terminal_event_mouse,
      .mouse = mouse,
      .button = button,
      .x = column - 1,
      .y = row - 1,
  };
  return terminal_meaning_event;
}

// MARK: - Escape sequences

/// Keys by the letter that ends their sequence, the same after `CSI` and `SS3`.
static bool set_lettered_key(struct terminal_event *event, uint8_t letter) {
  switch (letter) {
    case 'A': set_key(event, terminal_key_up, 0); return true;
    case 'B': set_key(event, terminal_key_down, 0); return true;
    case 'C': set_key(event, terminal_key_right, 0); return true;
    case 'D': set_key(event, terminal_key_left, 0); return true;
    case 'F': set_key(event, terminal_key_end, 0); return true;
    case 'H': set_key(event, terminal_key_home, 0); return true;
    case 'M': set_key(event, terminal_key_enter, 0); return true;
    case 'P': case 'Q': case 'R': case 'S':
      set_key(event, terminal_key_function, letter - 'P' + 1u);
      return true;
    case 'Z': set_key(event, terminal_key_back_tab, 0); return true;
    default: return false;
  }
}

/// Keys by the number before a tilde; xterm's, rxvt's and the Linux console's agree.
static bool set_numbered_key(struct terminal_event *event, int number) {
  switch (number) {
    case 1: case 7: set_key(event, terminal_key_home, 0); return true;
    case 3: set_key(event, terminal_key_delete, 0); return true;
    case 4: case 8: set_key(event, terminal_key_end, 0); return true;
    case 5: set_key(event, terminal_key_page_up, 0); return true;
    case 6: set_key(event, terminal_key_page_down, 0); return true;
    default: break;
  }
  // F1 to F12, with the gaps the VT220 had between its groups of keys.
  static const uint8_t numbers[] = {11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24};
  const uint8_t *found = memchr(numbers, number, sizeof numbers);
  if (found == NULL) return false;
  set_key(event, terminal_key_function, (uint32_t)(found - numbers) + 1);
  return true;
}

/// The numbers of a control sequence between semicolons and how many they are; those that are missing
/// are 0, and where anything else is among them there are none.
static int parse_numbers(const uint8_t *text, size_t length, int numbers[3]) {
  int count = 0;
  numbers[0] = numbers[1] = numbers[2] = 0;
  for (size_t i = 0; i < length; i++) {
    if (text[i] == ';') {
      if (++count == 3) return 3;
    } else if (text[i] < '0' || text[i] > '9') {
      numbers[0] = 0;
      return 0;
    } else if (numbers[count] < 100000) {
      numbers[count] = numbers[count] * 10 + text[i] - '0';
    }
  }
  return length == 0 ? 0 : count + 1;
}

/// `bytes` start with `CSI`, which takes `start` of them; 0 when the end is missing.
static size_t decode_control(
    const uint8_t *bytes, size_t count, size_t start, enum terminal_meaning *meaning,
    struct terminal_event *event) {
  // The Linux console's F1 to F5 are `CSI [ A` and so on.
  if (count > start && bytes[start] == '[') {
    if (count == start + 1) return 0;
    uint8_t letter = bytes[start + 1];
    if (letter >= 'A' && letter <= 'E') {
      set_key(event, terminal_key_function, letter - 'A' + 1u);
      *meaning = terminal_meaning_event;
    }
    return start + 2;
  }
  size_t end = start;
  while (end < count && bytes[end] >= 0x20 && bytes[end] < 0x40) end++;
  if (end == count) return 0;
  uint8_t final = bytes[end];
  // A control character, as another escape, cuts a broken sequence short.
  if (final < 0x40 || final > 0x7E) return end;

  int numbers[3];
  bool is_plain = end == start;
  if (is_plain && final == 'M') {
    // The oldest mouse protocol: three bytes follow, each 32 up.
    if (count < end + 4) return 0;
    const uint8_t *report = bytes + end + 1;
    if (report[0] >= 32) {
      *meaning = set_mouse(event, report[0] - 32, report[1] - 32, report[2] - 32, false);
    }
    return end + 4;
  }
  if (bytes[start] == '<') {
    int given = parse_numbers(bytes + start + 1, end - start - 1, numbers);
    if (given == 3 && (final == 'M' || final == 'm')) {
      *meaning = set_mouse(event, numbers[0], numbers[1], numbers[2], final == 'm');
    }
    return end + 1;
  }
  int given = parse_numbers(bytes + start, end - start, numbers);
  if (final == '~') {
    if (numbers[0] == 200) {
      *meaning = terminal_meaning_paste;
    } else if (set_numbered_key(event, numbers[0])) {
      *meaning = terminal_meaning_event;
    }
  } else if (is_plain && (final == 'I' || final == 'O')) {
    *event = (struct terminal_event){.kind = terminal_event_focus, .number = final == 'I'};
    *meaning = terminal_meaning_event;
  } else if (is_plain || (given == 2 && numbers[0] == 1)) {
    // With a modifier held the letter follows `1;`. Anything else is an answer, not a key.
    if (set_lettered_key(event, final)) *meaning = terminal_meaning_event;
  }
  return end + 1;
}

// MARK: - Strings of a terminal's

/// The length of a control character of the upper half at the front of `bytes`, as the one byte or in
/// UTF-8, and the letter that stands for it behind an escape character; 0 where there is none.
static size_t upper_control(const uint8_t *bytes, size_t count, uint8_t *letter) {
  size_t length = bytes[0] == 0xC2 && count > 1 ? 2 : 1;
  uint8_t byte = bytes[length - 1];
  if (byte < 0x80 || byte > 0x9F) return 0;
  *letter = byte - 0x40;
  return length;
}

/// Whether a letter behind an escape character begins a string, whose text must not be taken for keys:
/// a device control, an operating system command, a privacy message or an application's.
static bool begins_string(uint8_t letter) { return memchr("P]^_X", letter, 5) != NULL; }

bool keys_is_string(const uint8_t *bytes, size_t count) {
  uint8_t letter;
  if (upper_control(bytes, count, &letter) > 0) return begins_string(letter);
  return count > 1 && bytes[0] == escape && begins_string(bytes[1]);
}

size_t keys_string_length(const uint8_t *bytes, size_t count, size_t from) {
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

/// `bytes` start with an escape character; 0 when more are needed.
static size_t decode_escape(
    const uint8_t *bytes, size_t count, enum terminal_meaning *meaning,
    struct terminal_event *event) {
  if (count < 2) return 0;
  if (bytes[1] == '[') return decode_control(bytes, count, 2, meaning, event);
  if (bytes[1] == 'O') {
    if (count < 3) return 0;
    if (set_lettered_key(event, bytes[2])) *meaning = terminal_meaning_event;
    return 3;
  }
  if (begins_string(bytes[1])) return count < 3 ? 0 : keys_string_length(bytes, count, 2);
  // Alt and a key, or Escape and then a key: they cannot be told apart.
  set_key(event, terminal_key_escape, 0);
  *meaning = terminal_meaning_event;
  return 1;
}

// MARK: - Characters

/// How many bytes at the front of `bytes`, after the first, can only go on with a character: up to
/// `most`.
static size_t continuations(const uint8_t *bytes, size_t count, size_t most) {
  size_t length = 0;
  while (length < most && length + 1 < count && (bytes[length + 1] & 0xC0) == 0x80) length++;
  return length;
}

/// The length of the character at the front of `bytes` in UTF-8; 0 when the rest is missing, and with
/// `*scalar` 0 that of what is no character, whose bytes must not be taken for control characters.
static size_t decode_character(const uint8_t *bytes, size_t count, uint32_t *scalar) {
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

static bool set_character(struct terminal_event *event, uint32_t scalar) {
  if (scalar == '\r' || scalar == '\n') {
    set_key(event, terminal_key_enter, 0);
  } else if (scalar == '\t') {
    set_key(event, terminal_key_tab, 0);
  } else if (scalar == 0x7F || scalar == '\b') {
    set_key(event, terminal_key_backspace, 0);
  } else if (scalar >= 1 && scalar <= 26) {
    set_key(event, terminal_key_control, 'a' + scalar - 1);
  } else if (scalar < 0x20 || (scalar >= 0x80 && scalar < 0xA0)) {
    return false;
  } else {
    set_key(event, terminal_key_character, scalar);
  }
  return true;
}

// MARK: - Decoding

size_t terminal_decode(
    const uint8_t *bytes, size_t count, bool complete, enum terminal_meaning *meaning,
    struct terminal_event *event) {
  *meaning = terminal_meaning_nothing;
  if (bytes[0] == escape) {
    size_t used = decode_escape(bytes, count, meaning, event);
    if (used > 0 || !complete) return used;
    // The beginning of a sequence whose end never came is dropped: it was not typed.
    bool is_sequence = count > 2 || (count == 2 && !begins_string(bytes[1]));
    if (is_sequence) return count;
    set_key(event, terminal_key_escape, 0);
    *meaning = terminal_meaning_event;
    return 1;
  }
  uint8_t letter;
  size_t control = upper_control(bytes, count, &letter);
  if (control > 0 && (letter == '[' || begins_string(letter))) {
    size_t used = letter == '[' ? decode_control(bytes, count, control, meaning, event)
                                : keys_string_length(bytes, count, control);
    return used == 0 && complete ? count : used;
  }
  uint32_t scalar;
  size_t used = decode_character(bytes, count, &scalar);
  if (used == 0) return complete ? 1 : 0;
  if (set_character(event, scalar)) *meaning = terminal_meaning_event;
  return used;
}

size_t keys_decode_late(
    const uint8_t *bytes, size_t count, bool complete, enum terminal_meaning *meaning,
    struct terminal_event *event) {
  *meaning = terminal_meaning_nothing;
  size_t used = 0;
  if (bytes[0] == '[') {
    used = decode_control(bytes, count, 1, meaning, event);
  } else if (count > 1) {
    if (set_lettered_key(event, bytes[1])) *meaning = terminal_meaning_event;
    used = 2;
  }
  if (*meaning == terminal_meaning_event || (used == 0 && !complete)) return used;
  return terminal_decode(bytes, count, complete, meaning, event);
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
  size_t used = decode_character(bytes, count, scalar);
  return used == 0 && complete ? 1 : used;
}
