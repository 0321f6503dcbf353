/// Keys out of the bytes that a terminal sends.
#pragma once

#include "terminal_values.h"

/// Decodes what stands at the front of the `count` bytes, at least one. Returns how many of them were
/// used, or 0 if more have to come first; `complete` says that no more will, which makes an escape
/// character the Escape key.
size_t keys_decode(
    const uint8_t *bytes, size_t count, bool complete, enum terminal_meaning *meaning,
    struct terminal_event *event);

/// Whether a byte may be the second of a sequence or of a string, behind an escape character.
bool keys_may_follow_escape(uint8_t byte);

/// Whether `bytes` are an escape character and the beginning of a sequence; strings have `strings_begin`.
bool keys_begin_sequence(const uint8_t *bytes, size_t count);

/// Decodes what follows an escape character that was taken for the Escape key: the rest of a sequence or
/// of a string that comes late, or else keys of their own.
size_t keys_decode_late(
    const uint8_t *bytes, size_t count, bool complete, enum terminal_meaning *meaning,
    struct terminal_event *event);

/// Takes the end of a paste off the front of `bytes`, or else one character of it: the bytes used, 0
/// if more have to come first. `*scalar` is 0 for what is no character, and for the end.
size_t keys_decode_paste(
    const uint8_t *bytes, size_t count, bool complete, bool *ended, uint32_t *scalar);
