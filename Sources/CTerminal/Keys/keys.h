/// Keys out of the bytes that a terminal sends.
#pragma once

#include "terminal_values.h"

/// Decodes what stands at the front of the `count` bytes, at least one. Returns how many of them were
/// used, or 0 if more have to come first; `complete` says that no more will, which makes an escape
/// character the Escape key.
size_t keys_decode(
    const uint8_t *bytes, size_t count, bool complete, enum terminal_meaning *meaning,
    struct terminal_event *event);

/// Decodes what follows an escape character that was taken for the Escape key: the rest of a sequence
/// that comes late, or else keys of their own.
size_t keys_decode_late(
    const uint8_t *bytes, size_t count, bool complete, enum terminal_meaning *meaning,
    struct terminal_event *event);

/// Takes the end of a paste off the front of `bytes`, or else one character of it: the bytes used, 0
/// if more have to come first. `*scalar` is 0 for what is no character, and for the end.
size_t keys_decode_paste(
    const uint8_t *bytes, size_t count, bool complete, bool *ended, uint32_t *scalar);
