/// The user's locale.
#pragma once

#include <stdbool.h>

/// Whether text should be UTF-8: what the locale says, or was meant to say where the locale it names is
/// not installed. Sets the C library to it.
bool locale_is_utf8(void);
