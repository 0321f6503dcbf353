#include "parts.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/// How long the rest of an escape sequence may take, in milliseconds, before an escape character is
/// the Escape key: what `ESCDELAY` says, within reason.
static int escape_delay;
enum { usual_escape_delay = 25, longest_escape_delay = 5000 };
/// How long after that a sequence is still known by its next character, and how long the second
/// character of a string may be waited for.
enum { late_delay = 100 };
/// The same for an answer of the terminal's, which nobody types: cut short, its rest would be keys.
enum { answer_delay = 1000 };
/// An answer of more bytes than this is none.
enum { longest_answer = 1 << 16 };

static uint8_t bytes[1024];
static size_t byte_count;
static int64_t last_arrival;
/// When an escape character was taken for the Escape key, if nothing has come since.
static int64_t lone_escape = INT64_MIN / 2;
/// How much of a string has gone that is longer than there is room for, and must not end as keys; 0
/// where there is none.
static size_t swallowed;
static bool is_pasting;
/// How many characters of this paste have been handed on. No line that is typed is as long as the
/// limit; the rest of a paste goes.
static size_t pasted;
enum { longest_paste = 256 };

int64_t input_now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

void input_prepare(void) {
  const char *text = getenv("ESCDELAY");
  char *end;
  long delay = text == NULL ? 0 : strtol(text, &end, 10);
  bool is_given = text != NULL && end != text && *end == '\0' && delay > 0;
  escape_delay = !is_given                      ? usual_escape_delay
                 : delay > longest_escape_delay ? longest_escape_delay
                                                : (int)delay;
}

/// Where events go, and how many there are.
struct events {
  struct terminal_event *items;
  int32_t count, capacity;
};

static void append(struct events *events, struct terminal_event event) {
  if (events->count < events->capacity) events->items[events->count++] = event;
}

// MARK: - Keys

/// How long to wait for the end of what the `count` bytes begin.
static int delay_of(const uint8_t *rest, size_t count) {
  if (swallowed > 0) return answer_delay;
  if (!keys_is_string(rest, count)) return escape_delay;
  return count > 2 ? answer_delay : late_delay;
}

/// Whether the bytes may be the rest of a sequence whose escape character came too early.
static bool is_late(const uint8_t *rest) {
  return (rest[0] == '[' || rest[0] == 'O') && last_arrival - lone_escape <= late_delay;
}

/// Drops the rest of a long string, up to its end or to where it cannot be one any more; the bytes
/// used.
static size_t swallow(const uint8_t *rest, size_t count, bool is_complete) {
  if (count > 1 && rest[0] == 0x1B && rest[1] != '\\') return swallowed = 0;
  size_t length = keys_string_length(rest, count, 0);
  bool is_over = length > 0 || is_complete || swallowed > longest_answer;
  // An escape character may be the first half of the end.
  if (length == 0) length = rest[count - 1] == 0x1B && !is_complete ? count - 1 : count;
  swallowed = is_over ? 0 : swallowed + length;
  return length;
}

/// Turns the bytes read so far into events, up to a sequence whose end is still to come.
static void decode(struct events *events) {
  size_t used = 0;
  while (used < byte_count && events->count < events->capacity) {
    const uint8_t *rest = bytes + used;
    size_t count = byte_count - used;
    bool is_full = count == sizeof bytes;
    bool is_quiet = input_now() - last_arrival >= delay_of(rest, count);
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
        append(events, (struct terminal_event){.kind = terminal_event_paste, .scalar = scalar});
      }
      is_pasting = !ended;
    } else {
      enum terminal_meaning meaning;
      struct terminal_event event;
      if (is_late(rest)) {
        is_complete = is_full || input_now() - lone_escape > late_delay;
        length = keys_decode_late(rest, count, is_complete, &meaning, &event);
      } else {
        if (is_full && keys_is_string(rest, count) && keys_string_length(rest, count, 2) == 0) {
          swallowed = count;
        }
        length = terminal_decode(rest, count, is_complete, &meaning, &event);
      }
      if (length > 0) {
        lone_escape = count == 1 && rest[0] == 0x1B ? last_arrival : INT64_MIN / 2;
      }
      if (meaning == terminal_meaning_event) append(events, event);
      is_pasting = meaning == terminal_meaning_paste;
      pasted = 0;
    }
    if (length == 0) break;
    used += length;
  }
  byte_count -= used;
  memmove(bytes, bytes + used, byte_count);
}

/// Takes the bytes there are; false when the terminal is gone.
static bool read_bytes(void) {
  ssize_t count = read(screen_input(), bytes + byte_count, sizeof bytes - byte_count);
  if (count > 0) {
    byte_count += (size_t)count;
    last_arrival = input_now();
  }
  return count > 0 || (count < 0 && (errno == EINTR || errno == EAGAIN));
}

static void read_keys(struct events *events) {
  if (!read_bytes()) append(events, (struct terminal_event){.kind = terminal_event_hangup});
}

bool input_wait(int timeout) {
  if (byte_count == sizeof bytes) return false;
  struct pollfd source = {.fd = screen_input(), .events = POLLIN};
  int ready = poll(&source, 1, timeout);
  if (ready < 0) return errno == EINTR;
  return ready > 0 && read_bytes();
}

const uint8_t *input_bytes(size_t *count) {
  *count = byte_count;
  return bytes;
}

// MARK: - Signals

static void append_size(struct events *events) {
  struct terminal_event event = {.kind = terminal_event_resize};
  terminal_size(&event.x, &event.y);
  append(events, event);
}

static bool append_requests_to_quit(struct events *events, uint64_t pending) {
  bool found = false;
  for (int number = 1; number < 64; number++) {
    if ((pending & signal_bit(number)) == 0 || !signals_asks_to_quit(number)) continue;
    append(events, (struct terminal_event){.kind = terminal_event_signal, .number = number});
    found = true;
  }
  return found;
}

/// What came while the program was kept in the background.
static uint64_t woken_for;

static bool is_asked_to_quit(void) {
  woken_for |= signals_take();
  for (int number = 1; number < 64; number++) {
    if ((woken_for & signal_bit(number)) != 0 && signals_asks_to_quit(number)) return true;
  }
  return false;
}

static void take_signals(struct events *events) {
  uint64_t pending = signals_take();
  // Who is to quit need not stop first, nor come back, perhaps into the background.
  if (append_requests_to_quit(events, pending)) return;
  if (pending & signal_bit(SIGTSTP)) {
    screen_leave();
    signals_stop_here();
    pending = signals_take() | signal_bit(SIGCONT);
    if (append_requests_to_quit(events, pending)) return;
  }
  if (pending & signal_bit(SIGCONT)) {
    woken_for = 0;
    if (!foreground_await(is_asked_to_quit)) {
      if (!append_requests_to_quit(events, woken_for)) {
        append(events, (struct terminal_event){.kind = terminal_event_hangup});
      }
      return;
    }
    screen_enter();
    append(events, (struct terminal_event){.kind = terminal_event_resumed});
  }
  if (screen_follow_size()) append_size(events);
}

// MARK: - Waiting

/// Milliseconds to wait, as `poll` takes them, until `deadline`; less where an escape character
/// waits to be understood.
static int patience(int64_t deadline) {
  int64_t time = input_now();
  int64_t decided = byte_count > 0 && is_late(bytes)
                        ? lone_escape + late_delay + 1
                        : last_arrival + delay_of(bytes, byte_count);
  if (byte_count > 0 && !is_pasting && decided < deadline) deadline = decided;
  if (deadline == INT64_MAX) return -1;
  int64_t rest = deadline - time;
  return rest < 0 ? 0 : rest > INT_MAX ? INT_MAX : (int)rest;
}

int32_t terminal_next_events(struct terminal_event *items, int32_t capacity, int32_t timeout) {
  struct events events = {.items = items, .capacity = capacity};
  int64_t deadline = timeout < 0 ? INT64_MAX : input_now() + timeout;
  // The rest of a sequence may have come while a frame was drawn: it is not late for that.
  if (byte_count > 0) input_wait(0);
  for (;;) {
    decode(&events);
    // Signals and a hang-up need room: they come first the next time.
    if (events.count + terminal_event_room / 2 > capacity) return events.count;
    bool is_sending = output_is_pending();
    struct pollfd sources[] = {
        {.fd = screen_input(), .events = POLLIN},
        {.fd = signals_descriptor(), .events = POLLIN},
        {.fd = is_sending ? output_descriptor() : -1, .events = POLLOUT}};
    int ready = poll(sources, 3, events.count > 0 ? 0 : patience(deadline));
    if (ready > 0) {
      if (sources[2].revents != 0) output_send();
      if (sources[1].revents != 0) take_signals(&events);
      if (sources[0].revents != 0) read_keys(&events);
      decode(&events);
    }
    // The next frame may have been waiting for the end of the last.
    bool is_sent = is_sending && !output_is_pending();
    if (events.count > 0 || is_sent || input_now() >= deadline) return events.count;
  }
}
