/// What ncurses wrote, with the colours of pairs in the place of their numbers.
#pragma once

#include <stddef.h>

/// The most bytes that painting makes of `count` bytes that ncurses wrote.
size_t paint_room(const char *made, size_t count);

/// Writes what ncurses wrote to `text` as the terminal is to read it; the number of bytes.
size_t paint(const char *made, size_t count, char *text);
