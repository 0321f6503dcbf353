/// The user's locale.
#pragma once

#include <stdbool.h>
#include <stdint.h>

/// Whether text should be UTF-8: what the locale says, or was meant to say where the locale it names is
/// not installed. Sets the C library to it.
bool locale_is_utf8(void);

/// Whether the C library knows a character and how wide it is: those newer than the library are unknown to it.
bool locale_knows(uint32_t scalar);
