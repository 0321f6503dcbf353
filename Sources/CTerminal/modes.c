#include "parts.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

static struct termios before;
static bool has_private_modes, mouse_is_on;

/// Written by a signal handler: complete before the first handler can run, constant from then on.
static char restore_text[256];
static volatile size_t restore_length;

static const char mouse_on[] = "\033[?1002h\033[?1006h";
static const char mouse_off[] = "\033[?1006l\033[?1002l";
static const char reports_on[] = "\033[?1004h\033[?2004h";
static const char reports_off[] = "\033[?2004l\033[?1004l";

static void write_all(const char *text, size_t length) {
  while (length > 0) {
    ssize_t written = write(STDOUT_FILENO, text, length);
    if (written < 0 && errno != EINTR) return;
    if (written > 0) {
      text += written;
      length -= (size_t)written;
    }
  }
}

/// Writes a private mode, which a terminal without any might show as text.
static void write_mode(const char *text) {
  if (has_private_modes) write_all(text, strlen(text));
}

static void append(char *text, const char *more) {
  size_t length = strlen(text);
  if (length + strlen(more) < sizeof restore_text) strcpy(text + length, more);
}

static void append_capability(char *text, const char *capability) {
  char string[64];
  terminfo_string(capability, string, sizeof string);
  append(text, string);
}

void modes_prepare(const struct termios *found, bool mouse) {
  before = *found;
  mouse_is_on = mouse;

  // What can switch to another screen descends from xterm, and ignores a mode it does not know.
  char alternate[64];
  terminfo_string("smcup", alternate, sizeof alternate);
  has_private_modes = alternate[0] != '\0';

  restore_text[0] = '\0';
  if (has_private_modes) {
    append(restore_text, "\033[?2026l");
    append(restore_text, mouse_off);
    append(restore_text, reports_off);
  }
  append_capability(restore_text, "sgr0");
  append_capability(restore_text, "op");
  append_capability(restore_text, "cnorm");
  append_capability(restore_text, "rmcup");
  restore_length = strlen(restore_text);
}

void modes_enter(void) {
  write_mode(reports_on);
  if (mouse_is_on) write_mode(mouse_on);
}

void modes_leave(void) {
  if (mouse_is_on) write_mode(mouse_off);
  write_mode(reports_off);
}

void modes_set_mouse(bool on) {
  if (on == mouse_is_on) return;
  mouse_is_on = on;
  write_mode(on ? mouse_on : mouse_off);
}

void modes_begin_frame(void) { write_mode("\033[?2026h"); }

void modes_end_frame(void) { write_mode("\033[?2026l"); }

void modes_emergency_restore(void) {
  size_t length = restore_length;
  if (length == 0) return;
  restore_length = 0;
  write_all(restore_text, length);
  tcsetattr(STDOUT_FILENO, TCSANOW, &before);
}
