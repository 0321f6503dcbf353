/// What the mouse did, as terminals report it.
#pragma once

#include "terminal_values.h"

/// The event for a report. `code` numbers the buttons as all the protocols do: two bits of button, then
/// modifiers, then what happened. Columns and rows are counted from 1.
enum terminal_meaning mouse_decode(
    struct terminal_event *event, int code, int column, int row, bool is_release);
