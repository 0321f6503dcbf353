/// Control sequences: keys that are more than a character, and the mouse.
#pragma once

#include "terminal_values.h"

/// Makes `event` that of a key.
void sequences_set_key(struct terminal_event *event, enum terminal_key key, uint32_t scalar);

/// The key whose sequence ends with a letter, the same after `CSI` and `SS3`; false where there is none.
bool sequences_set_lettered_key(struct terminal_event *event, uint8_t letter);

/// Decodes `bytes` that start with `CSI`, which takes `start` of them; 0 when the end is missing.
size_t sequences_decode(
    const uint8_t *bytes, size_t count, size_t start, enum terminal_meaning *meaning,
    struct terminal_event *event);
