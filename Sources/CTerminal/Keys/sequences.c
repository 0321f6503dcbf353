#include "sequences.h"

#include "mouse.h"

#include <string.h>

void sequences_set_key(struct terminal_event *event, enum terminal_key key, uint32_t scalar) {
  *event = (struct terminal_event){.kind = terminal_event_key, .key = key, .scalar = scalar};
}

bool sequences_set_lettered_key(struct terminal_event *event, uint8_t letter) {
  switch (letter) {
    case 'A': sequences_set_key(event, terminal_key_up, 0); return true;
    case 'B': sequences_set_key(event, terminal_key_down, 0); return true;
    case 'C': sequences_set_key(event, terminal_key_right, 0); return true;
    case 'D': sequences_set_key(event, terminal_key_left, 0); return true;
    case 'F': sequences_set_key(event, terminal_key_end, 0); return true;
    case 'H': sequences_set_key(event, terminal_key_home, 0); return true;
    case 'M': sequences_set_key(event, terminal_key_enter, 0); return true;
    case 'P': case 'Q': case 'R': case 'S':
      sequences_set_key(event, terminal_key_function, letter - 'P' + 1u);
      return true;
    case 'Z': sequences_set_key(event, terminal_key_back_tab, 0); return true;
    default: return false;
  }
}

/// Keys by the number before a tilde; xterm's, rxvt's and the Linux console's agree.
static bool set_numbered_key(struct terminal_event *event, int number) {
  switch (number) {
    case 1: case 7: sequences_set_key(event, terminal_key_home, 0); return true;
    case 3: sequences_set_key(event, terminal_key_delete, 0); return true;
    case 4: case 8: sequences_set_key(event, terminal_key_end, 0); return true;
    case 5: sequences_set_key(event, terminal_key_page_up, 0); return true;
    case 6: sequences_set_key(event, terminal_key_page_down, 0); return true;
    default: break;
  }
  // F1 to F12, with the gaps the VT220 had between its groups of keys.
  static const uint8_t numbers[] = {11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24};
  const uint8_t *found = memchr(numbers, number, sizeof numbers);
  if (found == NULL) return false;
  sequences_set_key(event, terminal_key_function, (uint32_t)(found - numbers) + 1);
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

size_t sequences_decode(
    const uint8_t *bytes, size_t count, size_t start, enum terminal_meaning *meaning,
    struct terminal_event *event) {
  // The Linux console's F1 to F5 are `CSI [ A` and so on.
  if (count > start && bytes[start] == '[') {
    if (count == start + 1) return 0;
    uint8_t letter = bytes[start + 1];
    if (letter >= 'A' && letter <= 'E') {
      sequences_set_key(event, terminal_key_function, letter - 'A' + 1u);
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
      *meaning = mouse_decode(event, report[0] - 32, report[1] - 32, report[2] - 32, false);
    }
    return end + 4;
  }
  if (bytes[start] == '<') {
    int given = parse_numbers(bytes + start + 1, end - start - 1, numbers);
    if (given == 3 && (final == 'M' || final == 'm')) {
      *meaning = mouse_decode(event, numbers[0], numbers[1], numbers[2], final == 'm');
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
    if (sequences_set_lettered_key(event, final)) *meaning = terminal_meaning_event;
  }
  return end + 1;
}
