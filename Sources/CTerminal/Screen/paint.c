#include "paint.h"

#include "../Modes/terminfo.h"
#include "colour.h"

#include <string.h>

// ncurses says colours by what terminfo has for them, and RGB in terminfo is arithmetic that it
// works out anew each time: two thirds of what a whole screen costs it. So in the program's own
// description of a terminal a pair of colours is no more than a mark and its number, for which the
// colours stand in only here, when the frame is whole; and of the colours only those that change.

enum {
  mark = '\016',
  end_of_mark = ';',
  /// The length of the longest: ESC [ 38;2;RRR;GGG;BBB;48;2;RRR;GGG;BBB m
  longest = 36,
};

/// No colour: what the terminal draws in is not known.
static const int32_t unknown = INT32_MIN;

size_t paint_room(const char *made, size_t count) {
  size_t marks = 0;
  for (size_t i = 0; i < count; i++) marks += made[i] == mark;
  return count + marks * longest;
}

static char *put_byte(char *end, uint32_t byte) {
  if (byte >= 100) *end++ = (char)('0' + byte / 100);
  if (byte >= 10) *end++ = (char)('0' + byte / 10 % 10);
  *end++ = (char)('0' + byte % 10);
  return end;
}

/// Puts a colour's parameters; `kind` is 3 for the foreground's, 4 for the background's.
static char *put_colour(char *end, char kind, int32_t colour) {
  *end++ = (char)('0' + kind);
  if (colour < 0) {
    *end++ = '9';
  } else if (colour < 8) {
    *end++ = (char)('0' + colour);
  } else {
    memcpy(end, "8;2;", 4);
    end = put_byte(end + 4, (uint32_t)colour >> 16);
    *end++ = ';';
    end = put_byte(end, (uint32_t)colour >> 8 & 0xFF);
    *end++ = ';';
    end = put_byte(end, (uint32_t)colour & 0xFF);
  }
  return end;
}

/// Puts what brings the terminal from one pair of colours to another.
static char *put_change(char *end, struct pair_colours from, struct pair_colours to) {
  bool has_foreground = to.foreground != from.foreground;
  bool has_background = to.background != from.background;
  if (!has_foreground && !has_background) return end;
  *end++ = '\033';
  *end++ = '[';
  if (has_foreground) end = put_colour(end, 3, to.foreground);
  if (has_foreground && has_background) *end++ = ';';
  if (has_background) end = put_colour(end, 4, to.background);
  *end++ = 'm';
  return end;
}

size_t paint(const char *made, size_t count, char *text) {
  if (!terminfo_is_own()) {
    memcpy(text, made, count);
    return count;
  }
  const struct pair_colours nothing = {unknown, unknown};
  struct pair_colours now = nothing;
  char *end = text;
  for (size_t i = 0; i < count; i++) {
    char byte = made[i];
    if (byte == mark) {
      int pair = 0;
      while (++i < count && made[i] != end_of_mark) pair = 10 * pair + (made[i] - '0');
      struct pair_colours next = colours_of_pair(pair);
      end = put_change(end, now, next);
      now = next;
    } else {
      // An m may end what takes all attributes back, and the colours with them. Where it does not,
      // or is a mere letter, a colour is said twice.
      if (byte == 'm') now = nothing;
      *end++ = byte;
    }
  }
  return (size_t)(end - text);
}
