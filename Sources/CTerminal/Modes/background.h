/// The colour of the terminal's background.
#pragma once

#include <stdbool.h>
#include <stdint.h>

/// Asks the terminal for it and waits for the answer, a fifth of a second at most.
void background_ask(void);

/// Whether the terminal told it; 0xRRGGBB in `rgb` if so.
bool background_colour(uint32_t *rgb);
