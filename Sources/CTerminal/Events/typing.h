/// What was typed: events out of the keyboard's bytes, and how long to wait for the rest of a key.
#pragma once

#include "event_list.h"

/// Finds out how long to wait for the rest of a key.
void typing_prepare(void);

/// Turns the bytes read so far into events, up to a sequence whose end is still to come.
void typing_decode(struct event_list *events);

/// When the bytes kept are understood even if nothing more comes, or `deadline` if that is earlier.
int64_t typing_deadline(int64_t deadline);
