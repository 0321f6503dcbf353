/// Frames: cells on their way to the screen.
#pragma once

#include "terminal_values.h"

/// Draws cells as `terminal_present` promises.
bool frame_present(const struct terminal_cell *cells, size_t count, bool whole);

/// Keeps bytes for the end of the next frame; false where memory has run out.
bool frame_add_pictures(const uint8_t *bytes, size_t count);

/// Draws the last frame again over whatever stands on the screen.
void frame_repaint(void);
