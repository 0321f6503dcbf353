/// A terminal's answers to questions about itself.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Whether the `count` bytes are an answer to the question for the background's colour, and nothing
/// else; the colour in `rgb`, 0xRRGGBB, if so.
bool answers_decode_background(const uint8_t *bytes, size_t count, uint32_t *rgb);

/// Whether the bytes say that the terminal shows pictures by kitty's protocol.
bool answers_is_graphics(const uint8_t *bytes, size_t count);

/// Whether they say that it reads pictures from shared memory.
bool answers_is_sharing(const uint8_t *bytes, size_t count);

/// Whether the bytes are what a terminal says of its kind: `CSI ? ... c`.
bool answers_is_kind(const uint8_t *bytes, size_t count);
