/// What the terminal says of itself: the colour of its background, and whether it shows pictures.
#pragma once

#include <stdbool.h>
#include <stdint.h>

/// Asks the terminal for either and waits for the answers, a fifth of a second at most.
void questions_ask(bool background, bool graphics);

/// Whether the terminal told the colour of its background; 0xRRGGBB in `rgb` if so.
bool questions_background(uint32_t *rgb);

/// Whether the terminal said that it shows pictures.
bool questions_graphics(void);

/// Whether the terminal reads them from shared memory, and takes that away.
bool questions_sharing(void);
