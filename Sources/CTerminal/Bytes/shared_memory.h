/// Memory that a program on the same machine finds by name, reads, and takes away: kitty's protocol hands over
/// pictures so.
#pragma once

#include "terminal_values.h"

/// Puts bytes into new memory and its name, in base 64, into `name`; false where the system has no room.
bool shared_memory_write(
    const uint8_t *bytes, size_t count, char name[terminal_shared_name_size]);

/// Whether what was written last has not been taken away.
bool shared_memory_is_unread(void);

/// Takes away all that nobody else has. A signal handler may call it.
void shared_memory_clear(void);
