/// Which job of the shell has the terminal.
#pragma once

#include <stdbool.h>

/// Whether the terminal is ours to set, and not another job's of the shell. A signal handler may ask.
bool foreground_is_ours(void);

/// Stops until the shell gives us the terminal, as any program does that sets it in the background;
/// false where nothing stops us, or where `is_asked_to_quit` (which may be NULL) says so.
bool foreground_await(bool (*is_asked_to_quit)(void));
