/// The pairs of colours that ncurses draws in.
#pragma once

#include <stdbool.h>
#include <stdint.h>

/// What a cell is drawn in when its colours cannot be had.
enum { colour_plain_pair = 0 };

void colour_start(void);

/// The ncurses pair for two packed colours, or -1 when there is no room for another.
int colour_pair(uint32_t foreground, uint32_t background);

/// The numbers of a pair's colours: -1 the terminal's default, below 8 its palette, or 0xRRGGBB.
struct pair_colours {
  int32_t foreground, background;
};
struct pair_colours colours_of_pair(int pair);

/// Whether the pairs are used up; then `colour_forget` makes room, once nothing on the screen uses
/// them any more.
bool colour_is_exhausted(void);
void colour_forget(void);
