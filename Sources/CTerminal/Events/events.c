#include "events.h"

#include "../Bytes/keyboard.h"
#include "../Bytes/output.h"
#include "../Clock/clock.h"
#include "../Files/watch.h"
#include "../Modes/signals.h"
#include "typing.h"

#include <limits.h>
#include <poll.h>

static void read_keys(struct event_list *events) {
  if (!keyboard_read()) append_event(events, (struct terminal_event){.kind = terminal_event_hangup});
}

/// Milliseconds to wait, as `poll` takes them, until `deadline`; less where an escape character
/// waits to be understood.
static int patience(int64_t deadline) {
  deadline = typing_deadline(deadline);
  if (deadline == INT64_MAX) return -1;
  int64_t rest = deadline - clock_now();
  return rest < 0 ? 0 : rest > INT_MAX ? INT_MAX : (int)rest;
}

uint64_t events_wait(struct event_list *events, int32_t timeout) {
  int64_t deadline = timeout < 0 ? INT64_MAX : clock_now() + timeout;
  // The rest of a sequence may have come while a frame was drawn: it is not late for that.
  size_t kept;
  keyboard_bytes(&kept);
  if (kept > 0) keyboard_wait(0);
  for (;;) {
    typing_decode(events);
    // Signals and a hang-up need room: they come first the next time.
    if (events->count + terminal_event_room / 2 > events->capacity) return 0;
    bool is_sending = output_is_pending();
    struct pollfd sources[] = {
        {.fd = keyboard_descriptor(), .events = POLLIN},
        {.fd = signals_descriptor(), .events = POLLIN},
        {.fd = is_sending ? output_descriptor() : -1, .events = POLLOUT},
        {.fd = watch_descriptor(), .events = POLLIN}};
    int ready = poll(sources, 4, events->count > 0 ? 0 : patience(deadline));
    if (ready > 0) {
      if (sources[2].revents != 0) output_send();
      if (sources[1].revents != 0) {
        // Keys wait: who stops, or quits, does that first.
        uint64_t signals = signals_take();
        if (signals != 0) return signals;
      }
      if (sources[0].revents != 0) read_keys(events);
      if (sources[3].revents != 0 && watch_take()) {
        append_event(events, (struct terminal_event){.kind = terminal_event_file});
      }
      typing_decode(events);
    }
    // The next frame may have been waiting for the end of the last.
    bool is_sent = is_sending && !output_is_pending();
    if (events->count > 0 || is_sent || clock_now() >= deadline) return 0;
  }
}
