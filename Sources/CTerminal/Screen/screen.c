#include "screen.h"

#include "../Modes/modes.h"
#include "colour.h"
#include "frame.h"

#include <curses.h>
#include <sys/ioctl.h>
#include <unistd.h>

static bool is_left;

// MARK: - Opening

/// Keys one by one and unechoed. Ctrl-C and its like stay signals; Ctrl-S, Ctrl-Q and Ctrl-V are
/// keys like any other, or a slip of the finger would freeze the picture.
static void set_line_modes(void) {
  cbreak();
  noecho();
  nonl();
  struct termios modes;
  if (tcgetattr(STDOUT_FILENO, &modes) != 0) return;
  modes.c_iflag &= ~(tcflag_t)IXON;
  modes.c_lflag &= ~(tcflag_t)IEXTEN;
  tcsetattr(STDOUT_FILENO, TCSADRAIN, &modes);
  def_prog_mode();
}

void screen_prepare(const struct termios *before, bool mouse) {
  is_left = false;
  modes_prepare(before, mouse);
  set_line_modes();
  // Typing must not hold a frame back half drawn.
  typeahead(-1);
}

void screen_show(void) {
  curs_set(0);
  screen_follow_size();
  // Until its first way out and back in ncurses writes every movement of the cursor by itself.
  refresh();
  endwin();
  refresh();
  colour_start();
  modes_ask_for_reports();
}

// MARK: - Away and back

// Not by `endwin` and `refresh`: coming back ncurses "resets" the terminal's palette, which is the
// user's, not ours.

void screen_leave(void) {
  modes_leave();
  is_left = true;
}

void screen_enter(void) {
  // Stopped from outside we never left, but the shell has been at the terminal since.
  reset_prog_mode();
  modes_enter();
  is_left = false;
  frame_repaint();
}

bool screen_is_left(void) { return is_left; }

// MARK: - Size and colours

bool screen_follow_size(void) {
  struct winsize window;
  // A terminal that does not know its size says zero.
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) != 0) return false;
  if (window.ws_row == 0 || window.ws_col == 0) return false;
  if (window.ws_row == LINES && window.ws_col == COLS) return false;
  resize_term(window.ws_row, window.ws_col);
  erase();
  clearok(curscr, TRUE);
  return true;
}

void screen_size(int32_t *columns, int32_t *rows) {
  *columns = COLS;
  *rows = LINES;
}

void screen_cell_pixels(int32_t *width, int32_t *height) {
  *width = *height = 0;
  struct winsize window;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) != 0) return;
  if (window.ws_row == 0 || window.ws_col == 0) return;
  *width = window.ws_xpixel / window.ws_col;
  *height = window.ws_ypixel / window.ws_row;
}

int32_t screen_color_count(void) { return has_colors() ? COLORS : 0; }
