/// What the system knows of this kind of terminal.
#pragma once

#include "terminal_values.h"

/// Opens standard output as ncurses' screen.
enum terminal_status terminfo_open(bool truecolor);

/// Whether it is open by the program's own description.
bool terminfo_is_own(void);

/// The text of a string capability without its padding, or "" where the terminal lacks it.
void terminfo_string(const char *capability, char *text, size_t size);

/// What moves the cursor to the last line.
void terminfo_bottom(char *text, size_t size);
