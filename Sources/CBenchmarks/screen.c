// Frames as a careful program that uses ncurses by itself would show them.

#include "CBenchmarks.h"

#include <curses.h>
#include <locale.h>
#include <stdlib.h>

static SCREEN *screen;

bool limit_screen_open(void) {
  setlocale(LC_ALL, "");
  screen = newterm(NULL, stdout, stdin);
  if (screen == NULL) return false;
  start_color();
  use_default_colors();
  cbreak();
  noecho();
  typeahead(-1);
  curs_set(0);
  // Until its first way out and back in ncurses writes every movement of the cursor by itself.
  refresh();
  endwin();
  refresh();
  return true;
}

void limit_screen_present(const struct terminal_cell *cells, size_t count) {
  for (size_t i = 0; i < count; i++) {
    const struct terminal_cell *cell = &cells[i];
    wchar_t text[2] = {(wchar_t)cell->scalar, 0};
    int pair = alloc_pair((int)(cell->foreground & 0xFF), (int)(cell->background & 0xFF));
    cchar_t glyph;
    setcchar(&glyph, text, A_NORMAL, 0, &pair);
    mvadd_wch(cell->y, cell->x, &glyph);
  }
  refresh();
}

void limit_screen_close(void) {
  endwin();
  delscreen(screen);
}
