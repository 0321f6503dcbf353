#include "terminfo.h"

#include "../Bytes/output.h"
#include "direct.h"

#include <curses.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <term.h>
#include <unistd.h>

/// Terminals newer than many a terminfo database. All of them do what xterm does, 24-bit colour
/// included.
static bool is_like_xterm(const char *type) {
  static const char *const families[] = {"xterm", "kitty",   "foot", "wezterm", "ghostty",
                                         "contour", "alacritty", "rio",  "tmux",    "mintty"};
  for (size_t i = 0; i < sizeof families / sizeof *families; i++) {
    if (strncmp(type, families[i], strlen(families[i])) == 0) return true;
  }
  return false;
}

/// A string capability; terminfo says -1 for a name that is no string, NULL for one it lacks.
static const char *capability(const char *name) {
  const char *string = tigetstr(name);
  return string == (const char *)-1 ? NULL : string;
}

/// Copies a string without its padding: `$<50/>` asks for 50 ms, which only printers needed.
static void copy(const char *string, char *text, size_t size) {
  size_t length = 0;
  while (string != NULL && *string != '\0' && length + 1 < size) {
    const char *end = strncmp(string, "$<", 2) == 0 ? strchr(string, '>') : NULL;
    if (end != NULL) {
      string = end + 1;
    } else {
      text[length++] = *string++;
    }
  }
  text[length] = '\0';
}

void terminfo_string(const char *name, char *text, size_t size) {
  copy(capability(name), text, size);
}

void terminfo_bottom(char *text, size_t size) {
  copy(tparm(cursor_address, LINES - 1, 0), text, size);
}

/// Keys are read by keyboard.c, so output serves as ncurses' input too.
static bool open_as(const char *type) { return newterm(type, output_stream(), output_stream()) != NULL; }

static bool is_own;

bool terminfo_is_own(void) { return is_own; }

/// Opens the screen with the program's own description, from the environment and only meanwhile.
static bool open_direct(void) {
  const char *found = getenv("TERMINFO");
  char *before = found == NULL ? NULL : strdup(found);
  setenv("TERMINFO", direct_description, 1);
  bool is_open = open_as(direct_name);
  if (before == NULL) {
    unsetenv("TERMINFO");
  } else {
    setenv("TERMINFO", before, 1);
  }
  free(before);
  return is_open;
}

enum terminal_status terminfo_open(bool truecolor) {
  const char *type = getenv("TERM");
  if (type == NULL || *type == '\0') return terminal_unknown_type;

  // Looked up first because newterm cannot say why it fails, and accepts a terminal that cannot
  // place its cursor.
  int found = 0;
  bool is_direct = truecolor;
  if (setupterm(type, STDOUT_FILENO, &found) == OK) {
    bool has_cursor = capability("cup") != NULL && tigetflag("gn") <= 0 && tigetflag("hc") <= 0;
    is_direct = truecolor && capability("setaf") != NULL && capability("smcup") != NULL;
    del_curterm(cur_term);
    if (!has_cursor) return terminal_without_cursor;
  } else if (is_like_xterm(type)) {
    type = "xterm-256color";
  } else {
    return terminal_unknown_type;
  }

  // Exported LINES and COLUMNS are often those of another window: ask the terminal alone.
  use_env(FALSE);
  use_tioctl(TRUE);
  is_own = is_direct && open_direct();
  if (!is_own && !open_as(type)) return terminal_unknown_type;
  return terminal_ok;
}
