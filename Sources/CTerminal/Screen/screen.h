/// The screen between its opening and its end: line modes, size, away and back.
#pragma once

#include "terminal_values.h"

#include <termios.h>

/// Sets the ways of the terminal, which ncurses has open; `before` is how its line was.
void screen_prepare(const struct termios *before, bool mouse);

/// Shows the empty screen.
void screen_show(void);

/// Leaves the terminal to the shell, and takes it back.
void screen_leave(void);
void screen_enter(void);

/// Whether the shell has it.
bool screen_is_left(void);

/// Takes over the window's size; whether it had changed.
bool screen_follow_size(void);

/// Columns and rows.
void screen_size(int32_t *columns, int32_t *rows);

/// How many pixels a cell is wide and high; 0 where the terminal does not say.
void screen_cell_pixels(int32_t *width, int32_t *height);

/// How many colours the terminal can show: 0 without colour, 1 << 24 with RGB.
int32_t screen_color_count(void);
