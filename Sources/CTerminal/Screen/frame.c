// glibc declares wcwidth for X/Open programs only.
#define _GNU_SOURCE

#include "frame.h"

#include "../Bytes/output.h"
#include "../Modes/modes.h"
#include "colour.h"
#include "paint.h"

#include <curses.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

/// Neighbouring cells of one row, which ncurses takes in one call.
struct run {
  int x, y, columns, count;
  cchar_t glyphs[256];
};

enum { most_glyphs = sizeof((struct run *)0)->glyphs / sizeof(cchar_t) };

/// The attributes of a cell.
enum { bold_bit = 1, dim_bit = 2, reverse_bit = 4, underline_bit = 8, italic_bit = 16 };

static attr_t attributes_of(uint8_t bits) {
  attr_t attributes = A_NORMAL;
  if (bits & bold_bit) attributes |= A_BOLD;
  if (bits & dim_bit) attributes |= A_DIM;
  if (bits & reverse_bit) attributes |= A_REVERSE;
  if (bits & underline_bit) attributes |= A_UNDERLINE;
#ifdef A_ITALIC
  if (bits & italic_bit) attributes |= A_ITALIC;
#endif
  return attributes;
}

static void set_glyph(cchar_t *glyph, const wchar_t *text, attr_t attributes, int pair) {
#if defined(NCURSES_EXT_COLORS) && NCURSES_EXT_COLORS
  setcchar(glyph, text, attributes, 0, &pair);
#else
  setcchar(glyph, text, attributes, (short)pair, NULL);
#endif
}

/// Puts a cell into one glyph, or two where the C library does not think the character as wide as
/// the cell is: a row must not shift, so a question mark stands in, with a blank if need be.
static int glyphs_of(const struct terminal_cell *cell, int pair, cchar_t *glyphs) {
  attr_t attributes = attributes_of(cell->attributes);
  wchar_t text[3] = {(wchar_t)cell->scalar, 0, 0};
  bool is_shown = cell->scalar != 0 && wcwidth(text[0]) == cell->width;
  if (is_shown) {
    wchar_t mark = (wchar_t)cell->mark;
    if (mark != 0 && wcwidth(mark) == 0) text[1] = mark;
  } else {
    text[0] = L'?';
  }
  set_glyph(&glyphs[0], text, attributes, pair);
  if (is_shown || cell->width != 2) return 1;
  set_glyph(&glyphs[1], L" ", attributes, pair);
  return 2;
}

/// Whether the foreground is seen even where there is no character.
static bool is_lined(const struct terminal_cell *cell) {
  return (cell->attributes & (reverse_bit | underline_bit)) != 0;
}

static bool is_blank(const struct terminal_cell *cell) {
  return cell->scalar == ' ' && cell->mark == 0 && !is_lined(cell);
}

/// Gives a blank the looks of the cell to its left on the same background: the terminal need not be
/// told of colours that nobody sees.
static void blend(struct terminal_cell *cell, const struct terminal_cell *left) {
  bool is_beside = left->y == cell->y && left->x + left->width == cell->x;
  bool is_alike = left->background == cell->background && !is_lined(left);
  if (!is_beside || !is_alike || !is_blank(cell)) return;
  cell->foreground = left->foreground;
  cell->attributes = left->attributes;
}

static void flush(struct run *run) {
  if (run->count > 0) mvadd_wchnstr(run->y, run->x, run->glyphs, run->count);
  run->count = 0;
}

// MARK: - Sending

/// What is to be sent behind the cells of the next frame.
static struct {
  uint8_t *bytes;
  size_t count;
} pictures;

static void forget_pictures(void) {
  free(pictures.bytes);
  pictures.bytes = NULL;
  pictures.count = 0;
}

bool frame_add_pictures(const uint8_t *bytes, size_t count) {
  uint8_t *larger = realloc(pictures.bytes, pictures.count + count);
  if (larger == NULL) return false;
  memcpy(larger + pictures.count, bytes, count);
  pictures.bytes = larger;
  pictures.count += count;
  return true;
}

/// ncurses knows nothing of where pictures put the cursor.
static void append_pictures(void) {
  if (pictures.count == 0) return;
  char *end = output_room(pictures.count + 4);
  if (end != NULL) {
    memcpy(end, "\0337", 2);
    memcpy(end + 2, pictures.bytes, pictures.count);
    memcpy(end + 2 + pictures.count, "\0338", 2);
    output_add(pictures.count + 4);
  }
  forget_pictures();
}

/// What ncurses writes from here to `end` becomes one frame.
static void begin(void) {
  output_append(modes_frame_start());
  output_capture();
}

/// Sends the frame as far as the terminal takes it, without waiting.
static void end(void) {
  size_t count;
  const char *made = output_captured(&count);
  char *text = count == 0 ? NULL : output_room(paint_room(made, count));
  if (text != NULL) output_add(paint(made, count, text));
  append_pictures();
  output_append(modes_frame_end());
  output_send();
}

bool frame_present(const struct terminal_cell *cells, size_t count, bool whole) {
  if (whole) {
    erase();
    if (colour_is_exhausted()) {
      colour_forget();
      clearok(curscr, TRUE);
    }
  }
  struct run run = {.count = 0};
  struct terminal_cell left = {.width = 0};
  for (size_t i = 0; i < count; i++) {
    struct terminal_cell cell = cells[i];
    bool is_inside = cell.y < LINES && cell.x + cell.width <= COLS;
    if (!is_inside || cell.width == 0) continue;
    blend(&cell, &left);
    left = cell;
    int pair = colour_pair(cell.foreground, cell.background);
    if (pair < 0) {
      // What was put so far is not shown before the whole screen has been put again.
      if (!whole) return false;
      pair = colour_plain_pair;
    }
    bool is_next = cell.y == run.y && cell.x == run.x + run.columns;
    if (!is_next || run.count + 2 > most_glyphs) flush(&run);
    if (run.count == 0) {
      run.x = cell.x;
      run.y = cell.y;
      run.columns = 0;
    }
    run.count += glyphs_of(&cell, pair, &run.glyphs[run.count]);
    run.columns += cell.width;
  }
  flush(&run);
  // The hidden cursor rests where a screen reader starts.
  move(0, 0);
  begin();
  refresh();
  end();
  return true;
}

void frame_repaint(void) {
  begin();
  wrefresh(curscr);
  end();
}
