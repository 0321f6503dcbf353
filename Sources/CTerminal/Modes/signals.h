/// Signals, noted by handlers and read by the loop; and the last things done when one kills us.
#pragma once

#include <stdbool.h>
#include <stdint.h>

bool signals_install(void);
void signals_remove(void);

/// Readable when signals are pending.
int signals_descriptor(void);

/// The signals that came since the last call, a bit each.
uint64_t signals_take(void);
static inline uint64_t signal_bit(int number) { return UINT64_C(1) << number; }
bool signals_asks_to_quit(int number);

/// Stops the process as Ctrl-Z does for a program that knows nothing of it; returns when it goes on.
void signals_stop_here(void);
