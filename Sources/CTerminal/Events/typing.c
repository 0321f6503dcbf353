#include "typing.h"

#include "../Bytes/keyboard.h"
#include "../Clock/clock.h"
#include "../Keys/keys.h"
#include "../Keys/strings.h"

#include <stdlib.h>

/// How long the rest of an escape sequence may take, in milliseconds, before an escape character is
/// the Escape key: what `ESCDELAY` says, within reason.
static int escape_delay;
enum { usual_escape_delay = 25, longest_escape_delay = 5000 };
/// How long after that a sequence is still known by its next character, and how long each character of a
/// sequence may be waited for that has begun.
enum { late_delay = 100 };
/// The same for an answer of the terminal's, which nobody types: cut short, its rest would be keys.
enum { answer_delay = 1000 };
/// An answer of more bytes than this is none.
enum { longest_answer = 1 << 16 };

/// When an escape character was taken for the Escape key, if nothing has come since.
static int64_t lone_escape = INT64_MIN / 2;
/// Whether the bytes kept are what followed such an escape character soon after.
static bool is_late;
/// How much of a string has gone that is longer than there is room for, and must not end as keys; 0
/// where there is none.
static size_t swallowed;
static bool is_pasting;
/// How many characters of this paste have been handed on. No line that is typed is as long as the
/// limit; the rest of a paste goes.
static size_t pasted;
enum { longest_paste = 256 };

void typing_prepare(void) {
  const char *text = getenv("ESCDELAY");
  char *end;
  long delay = text == NULL ? 0 : strtol(text, &end, 10);
  bool is_given = text != NULL && end != text && *end == '\0' && delay > 0;
  escape_delay = !is_given                      ? usual_escape_delay
                 : delay > longest_escape_delay ? longest_escape_delay
                                                : (int)delay;
}

// MARK: - Patience

/// How long to wait for the end of what the `count` bytes begin.
static int delay_of(const uint8_t *rest, size_t count) {
  int patient = escape_delay > late_delay ? escape_delay : late_delay;
  if (swallowed > 0) return answer_delay;
  if (is_late) return count > 1 && strings_begin_with(rest[0]) ? answer_delay : patient;
  if (strings_begin(rest, count)) return count > 2 ? answer_delay : patient;
  return keys_begin_sequence(rest, count) ? patient : escape_delay;
}

// MARK: - Decoding

/// Drops the rest of a long string, up to its end or to where it cannot be one any more; the bytes
/// used.
static size_t swallow(const uint8_t *rest, size_t count, bool is_complete) {
  if (count > 1 && rest[0] == 0x1B && rest[1] != '\\') return swallowed = 0;
  size_t length = strings_length(rest, count, 0);
  bool is_over = length > 0 || is_complete || swallowed > longest_answer;
  // An escape character may be the first half of the end.
  if (length == 0) length = rest[count - 1] == 0x1B && !is_complete ? count - 1 : count;
  swallowed = is_over ? 0 : swallowed + length;
  return length;
}

void typing_decode(struct event_list *events) {
  size_t byte_count, used = 0;
  const uint8_t *bytes = keyboard_bytes(&byte_count);
  while (used < byte_count && events->count < events->capacity) {
    const uint8_t *rest = bytes + used;
    size_t count = byte_count - used;
    is_late = is_late || (swallowed == 0 && !is_pasting && keys_may_follow_escape(rest[0]) &&
                          keyboard_last_arrival() - lone_escape <= late_delay);
    bool is_full = count == keyboard_room;
    bool is_quiet = clock_now() - keyboard_last_arrival() >= delay_of(rest, count);
    bool is_complete = is_full || is_quiet;
    size_t length;
    if (swallowed > 0) {
      length = swallow(rest, count, is_quiet);
      if (length == 0 && swallowed == 0) continue;
    } else if (is_pasting) {
      bool ended;
      uint32_t scalar;
      length = keys_decode_paste(rest, count, is_complete, &ended, &scalar);
      if (scalar != 0 && pasted++ < longest_paste) {
        append_event(events, (struct terminal_event){.kind = terminal_event_paste, .scalar = scalar});
      }
      is_pasting = !ended;
    } else {
      enum terminal_meaning meaning;
      struct terminal_event event;
      bool is_string = is_late ? strings_begin_with(rest[0]) : strings_begin(rest, count);
      if (is_full && is_string && strings_length(rest, count, is_late ? 1 : 2) == 0) {
        swallowed = count;
      }
      length = is_late ? keys_decode_late(rest, count, is_complete, &meaning, &event)
                       : keys_decode(rest, count, is_complete, &meaning, &event);
      if (length > 0) {
        lone_escape = count == 1 && rest[0] == 0x1B ? keyboard_last_arrival() : INT64_MIN / 2;
        is_late = false;
      }
      if (meaning == terminal_meaning_event) append_event(events, event);
      is_pasting = meaning == terminal_meaning_paste;
      pasted = 0;
    }
    if (length == 0) break;
    used += length;
  }
  keyboard_drop(used);
}

int64_t typing_deadline(int64_t deadline) {
  size_t count;
  const uint8_t *bytes = keyboard_bytes(&count);
  if (count == 0 || is_pasting) return deadline;
  int64_t decided = keyboard_last_arrival() + delay_of(bytes, count);
  return decided < deadline ? decided : deadline;
}
