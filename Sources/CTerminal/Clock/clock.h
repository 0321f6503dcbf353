/// A clock that only goes forward.
#pragma once

#include <stdint.h>

/// Its milliseconds.
int64_t clock_now(void);
