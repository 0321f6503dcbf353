/// Characters in UTF-8.
#pragma once

#include <stddef.h>
#include <stdint.h>

/// The length of the character at the front of `bytes`; 0 when the rest is missing. Where it is no
/// character, `*scalar` is 0 and the length covers the bytes that must not be taken for control
/// characters.
size_t characters_decode(const uint8_t *bytes, size_t count, uint32_t *scalar);
