#include "modes.h"

#include "../Bytes/output.h"
#include "../Bytes/shared_memory.h"
#include "foreground.h"
#include "terminfo.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

static struct termios before;
static bool has_private_modes, mouse_is_on;
static volatile sig_atomic_t has_pictures;

/// Written by a signal handler: complete before the first handler can run, constant from then on.
static char restore_text[256];
static size_t restore_length;
static volatile sig_atomic_t is_armed;
/// What brings our screen back after the shell's.
static char enter_text[128];

/// First an end to whatever picture was cut off in the middle.
static const char pictures_off[] = "\033\\\033_Ga=d,d=A,q=2\033\\";
static const char mouse_on[] = "\033[?1002h\033[?1006h";
static const char mouse_off[] = "\033[?1006l\033[?1002l";
static const char reports_on[] = "\033[?1004h\033[?2004h";
static const char reports_off[] = "\033[?2004l\033[?1004l";

/// For a signal handler, which may not make more than the simplest calls.
static void write_at_once(const char *text, size_t length) {
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
  if (has_private_modes) output_write(text);
}

static void append(char *text, size_t size, const char *more) {
  size_t length = strlen(text);
  if (length + strlen(more) < size) strcpy(text + length, more);
}

/// Appends what terminfo has for each capability.
static void append_capabilities(char *text, size_t size, const char *const *names, size_t count) {
  for (size_t i = 0; i < count; i++) {
    char string[64];
    terminfo_string(names[i], string, sizeof string);
    append(text, size, string);
  }
}

void modes_prepare(const struct termios *found, bool mouse) {
  before = *found;
  mouse_is_on = mouse;
  has_pictures = 0;
  enter_text[0] = restore_text[0] = '\0';

  // What can switch to another screen descends from xterm, and ignores a mode it does not know.
  static const char *const screen[] = {"smcup", "civis"};
  append_capabilities(enter_text, sizeof enter_text, screen, 1);
  has_private_modes = enter_text[0] != '\0';
  append_capabilities(enter_text, sizeof enter_text, screen + 1, 1);

  if (has_private_modes) {
    append(restore_text, sizeof restore_text, "\033[?2026l");
    append(restore_text, sizeof restore_text, mouse_off);
    append(restore_text, sizeof restore_text, reports_off);
  }
  static const char *const shell[] = {"sgr0", "op", "cnorm", "rmcup"};
  append_capabilities(restore_text, sizeof restore_text, shell, 4);
  restore_length = strlen(restore_text);
  is_armed = 1;
}

void modes_ask_for_reports(void) {
  write_mode(reports_on);
  if (mouse_is_on) write_mode(mouse_on);
}

void modes_enter(void) {
  output_write(enter_text);
  modes_ask_for_reports();
}

void modes_leave(void) {
  // Where there is no other screen to go back to, the shell goes on below the picture.
  char bottom[64];
  terminfo_bottom(bottom, sizeof bottom);
  if (has_pictures) output_write(pictures_off);
  shared_memory_clear();
  output_write(bottom);
  output_write(restore_text);
  // Not once all is sent, which a terminal that takes no more would put off for ever.
  tcsetattr(STDOUT_FILENO, TCSANOW, &before);
}

void modes_set_mouse(bool on) {
  if (on == mouse_is_on) return;
  mouse_is_on = on;
  write_mode(on ? mouse_on : mouse_off);
}

bool modes_ask(bool background, bool graphics) {
  char text[192] = "";
  if (background) append(text, sizeof text, "\033]11;?\033\\");
  if (graphics) {
    append(text, sizeof text, "\033_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\033\\");
    // Whoever can read this pixel is on the same machine.
    char name[terminal_shared_name_size];
    if (shared_memory_write((const uint8_t[3]){0}, 3, name)) {
      append(text, sizeof text, "\033_Gi=32,s=1,v=1,a=q,t=s,f=24;");
      append(text, sizeof text, name);
      append(text, sizeof text, "\033\\");
    }
  }
  // The last question is one that every terminal answers, in order: its answer says that none to
  // those before will come.
  append(text, sizeof text, "\033[c");
  write_mode(text);
  return has_private_modes;
}

void modes_have_pictures(void) { has_pictures = 1; }

const char *modes_frame_start(void) { return has_private_modes ? "\033[?2026h" : ""; }

const char *modes_frame_end(void) { return has_private_modes ? "\033[?2026l" : ""; }

void modes_emergency_restore(void) {
  if (!is_armed) return;
  is_armed = 0;
  if (!foreground_is_ours()) return;
  if (has_pictures) write_at_once(pictures_off, sizeof pictures_off - 1);
  write_at_once(restore_text, restore_length);
  shared_memory_clear();
  tcsetattr(STDOUT_FILENO, TCSANOW, &before);
}
