#include "suspension.h"

#include "Modes/foreground.h"
#include "Modes/signals.h"
#include "Screen/screen.h"

#include <signal.h>

static bool append_requests_to_quit(struct event_list *events, uint64_t signals) {
  bool found = false;
  for (int number = 1; number < 64; number++) {
    if ((signals & signal_bit(number)) == 0 || !signals_asks_to_quit(number)) continue;
    append_event(events, (struct terminal_event){.kind = terminal_event_signal, .number = number});
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

/// Comes back to the screen once the terminal is ours; false where that will not be.
static bool go_on(struct event_list *events) {
  woken_for = 0;
  if (!foreground_await(is_asked_to_quit)) {
    if (!append_requests_to_quit(events, woken_for)) {
      append_event(events, (struct terminal_event){.kind = terminal_event_hangup});
    }
    return false;
  }
  screen_enter();
  append_event(events, (struct terminal_event){.kind = terminal_event_resumed});
  return true;
}

static void append_size(struct event_list *events) {
  struct terminal_event event = {.kind = terminal_event_resize};
  screen_size(&event.x, &event.y);
  append_event(events, event);
}

void suspension_act(uint64_t signals, struct event_list *events) {
  // Who is to quit need not stop first, nor come back, perhaps into the background.
  if (append_requests_to_quit(events, signals)) return;
  if (signals & signal_bit(SIGTSTP)) {
    screen_leave();
    signals_stop_here();
    signals = signals_take() | signal_bit(SIGCONT);
    if (append_requests_to_quit(events, signals)) return;
  }
  if ((signals & signal_bit(SIGCONT)) && !go_on(events)) return;
  if (screen_follow_size()) append_size(events);
}
