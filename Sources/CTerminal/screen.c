#include "parts.h"

#include <curses.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

static bool is_open, is_left;
static int input = -1;
static struct termios before;

// MARK: - Opening and closing

/// Standard input where keys can come from it, else the terminal that standard output is.
static int open_keyboard(void) {
  if (isatty(STDIN_FILENO)) return fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3);
  const char *name = ttyname(STDOUT_FILENO);
  int descriptor = name == NULL ? -1 : open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
  // After `su` the terminal's own name may be another user's; this one is always ours.
  return descriptor >= 0 ? descriptor : open("/dev/tty", O_RDWR | O_CLOEXEC);
}

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

enum terminal_status terminal_start(bool truecolor, bool mouse, bool asks_background) {
  terminal_is_utf8();
  if (!isatty(STDOUT_FILENO) || tcgetattr(STDOUT_FILENO, &before) != 0) {
    return terminal_without_keyboard;
  }
  input = open_keyboard();
  if (input < 0) return terminal_without_keyboard;
  if (!foreground_await(NULL)) {
    close(input);
    return terminal_in_background;
  }
  fflush(stdout);
  input_prepare();
  // Before ncurses, which leaves alone what it finds handled.
  enum terminal_status status = terminal_system_error;
  if (output_open()) {
    if (signals_install()) {
      status = terminfo_open(truecolor);
      if (status != terminal_ok) signals_remove();
    }
    if (status != terminal_ok) output_close();
  }
  if (status != terminal_ok) {
    close(input);
    return status;
  }

  static bool is_registered;
  if (!is_registered) is_registered = atexit(terminal_restore) == 0;
  is_open = true;
  is_left = false;
  modes_prepare(&before, mouse);
  set_line_modes();
  // Typing must not hold a frame back half drawn.
  typeahead(-1);
  if (asks_background && isatty(STDIN_FILENO)) background_ask();
  curs_set(0);
  screen_follow_size();
  // Until its first way out and back in ncurses writes every movement of the cursor by itself.
  refresh();
  endwin();
  refresh();
  colour_start();
  modes_ask_for_reports();
  errors_keep();
  return terminal_ok;
}

void terminal_restore(void) {
  if (!is_open) return;
  is_open = false;
  // Whoever has the terminal now keeps it as it is; words to it must not stop us on the way out.
  struct sigaction ignore = {.sa_handler = SIG_IGN}, found;
  sigemptyset(&ignore.sa_mask);
  sigaction(SIGTTOU, &ignore, &found);
  if (!is_left && foreground_is_ours()) {
    screen_leave();
    // Mouse reports still on their way would end up in the shell's command line.
    tcflush(input, TCIFLUSH);
  }
  errors_say();
  sigaction(SIGTTOU, &found, NULL);
  signals_remove();
  output_close();
  close(input);
  input = -1;
}

// MARK: - Away and back

int screen_input(void) { return input; }

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
  terminal_repaint();
}

// MARK: - Size

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

void terminal_size(int32_t *columns, int32_t *rows) {
  *columns = COLS;
  *rows = LINES;
}

int32_t terminal_color_count(void) { return has_colors() ? COLORS : 0; }

void terminal_set_mouse(bool on) { modes_set_mouse(on); }
