/// Whether a file changes, told by the system: nothing looks again and again.
#pragma once

#include <stdbool.h>

/// Watches the file at `path`, whether or not it is there, in place of what was watched before. Returns
/// false where the system cannot.
bool watch_begin(const char *path);
void watch_end(void);

/// Readable when something may have happened to the file; -1 where nothing is watched.
int watch_descriptor(void);

/// Takes what the system told; whether the file may be another one now.
bool watch_take(void);
