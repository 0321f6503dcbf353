// The top of this target: it opens and closes what lies below, in order, and hands on what is asked of it.

#include "CTerminal.h"

#include "Bytes/errors.h"
#include "Bytes/keyboard.h"
#include "Bytes/output.h"
#include "Bytes/shared_memory.h"
#include "Events/events.h"
#include "Events/typing.h"
#include "Files/watch.h"
#include "Keys/answers.h"
#include "Keys/keys.h"
#include "Modes/foreground.h"
#include "Modes/locale.h"
#include "Modes/modes.h"
#include "Modes/questions.h"
#include "Modes/signals.h"
#include "Modes/terminfo.h"
#include "Screen/frame.h"
#include "Screen/screen.h"
#include "suspension.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static bool is_open;

// MARK: - Opening and closing

bool terminal_is_utf8(void) { return locale_is_utf8(); }

bool terminal_knows(uint32_t scalar) { return locale_knows(scalar); }

/// Opens the ways in and out and ncurses behind them, or nothing.
static enum terminal_status open_all(bool truecolor) {
  if (!output_open()) return terminal_system_error;
  // Before ncurses, which leaves alone what it finds handled.
  enum terminal_status status = terminal_system_error;
  if (signals_install()) {
    status = terminfo_open(truecolor);
    if (status == terminal_ok) return status;
    signals_remove();
  }
  output_close();
  return status;
}

enum terminal_status terminal_start(
    bool truecolor, bool mouse, bool asks_background, bool asks_graphics) {
  terminal_is_utf8();
  struct termios before;
  if (!isatty(STDOUT_FILENO) || tcgetattr(STDOUT_FILENO, &before) != 0 || !keyboard_open()) {
    return terminal_without_keyboard;
  }
  enum terminal_status status = terminal_in_background;
  if (foreground_await(NULL)) {
    fflush(stdout);
    typing_prepare();
    status = open_all(truecolor);
  }
  if (status != terminal_ok) {
    keyboard_close();
    return status;
  }

  static bool is_registered;
  if (!is_registered) is_registered = atexit(terminal_restore) == 0;
  is_open = true;
  screen_prepare(&before, mouse);
  if ((asks_background || asks_graphics) && isatty(STDIN_FILENO)) {
    questions_ask(asks_background, asks_graphics);
  }
  screen_show();
  errors_keep();
  return terminal_ok;
}

void terminal_restore(void) {
  if (!is_open) return;
  is_open = false;
  watch_end();
  // Whoever has the terminal now keeps it as it is; words to it must not stop us on the way out.
  struct sigaction ignore = {.sa_handler = SIG_IGN}, found;
  sigemptyset(&ignore.sa_mask);
  sigaction(SIGTTOU, &ignore, &found);
  if (!screen_is_left() && foreground_is_ours()) {
    screen_leave();
    // Mouse reports still on their way would end up in the shell's command line.
    keyboard_flush();
  }
  errors_say();
  sigaction(SIGTTOU, &found, NULL);
  signals_remove();
  output_close();
  keyboard_close();
}

// MARK: - The screen

void terminal_size(int32_t *columns, int32_t *rows) { screen_size(columns, rows); }

int32_t terminal_color_count(void) { return screen_color_count(); }

bool terminal_background(uint32_t *rgb) { return questions_background(rgb); }

bool terminal_shows_pictures(void) { return questions_graphics(); }

void terminal_cell_pixels(int32_t *width, int32_t *height) { screen_cell_pixels(width, height); }

bool terminal_present(const struct terminal_cell *cells, size_t count, bool whole) {
  return frame_present(cells, count, whole);
}

void terminal_repaint(void) { frame_repaint(); }

bool terminal_add_pictures(const uint8_t *bytes, size_t count) {
  modes_have_pictures();
  return frame_add_pictures(bytes, count);
}

bool terminal_shares_memory(void) { return questions_sharing(); }

bool terminal_share(const uint8_t *bytes, size_t count, char name[terminal_shared_name_size]) {
  modes_have_pictures();
  return shared_memory_write(bytes, count, name);
}

bool terminal_is_sending(void) { return output_is_pending(); }

bool terminal_is_reading(void) { return shared_memory_is_unread(); }

void terminal_set_mouse(bool on) { modes_set_mouse(on); }

// MARK: - Events

bool terminal_watch(const char *path) { return watch_begin(path); }

int32_t terminal_next_events(struct terminal_event *items, int32_t capacity, int32_t timeout) {
  struct event_list events = {.items = items, .capacity = capacity};
  uint64_t signals = events_wait(&events, timeout);
  if (signals != 0) suspension_act(signals, &events);
  return events.count;
}

// MARK: - For tests

size_t terminal_decode(
    const uint8_t *bytes, size_t count, bool complete, enum terminal_meaning *meaning,
    struct terminal_event *event) {
  return keys_decode(bytes, count, complete, meaning, event);
}

size_t terminal_decode_late(
    const uint8_t *bytes, size_t count, bool complete, enum terminal_meaning *meaning,
    struct terminal_event *event) {
  return keys_decode_late(bytes, count, complete, meaning, event);
}

bool terminal_decode_background(const uint8_t *bytes, size_t count, uint32_t *rgb) {
  return answers_decode_background(bytes, count, rgb);
}
