/// Waiting for something to happen.
#pragma once

#include "event_list.h"

/// Waits up to `timeout` milliseconds (-1: for ever) for keys, for signals, or for the terminal to take
/// the rest of a frame, which is sent meanwhile. May return early with nothing.
///
/// Returns the signals that came, a bit each. They are the caller's to act on: what they ask for concerns
/// the screen, and this file knows none.
uint64_t events_wait(struct event_list *events, int32_t timeout);
