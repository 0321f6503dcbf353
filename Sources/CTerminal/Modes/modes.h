/// The ways a terminal is set while the program has it: its other screen, no cursor, and beyond what
/// terminfo knows reports of focus, of pastes, and of the mouse.
#pragma once

#include <stdbool.h>
#include <termios.h>

/// Works out what to send, before anything is sent. `before` is how the terminal's line was.
void modes_prepare(const struct termios *before, bool mouse);
void modes_ask_for_reports(void);
void modes_enter(void);
void modes_leave(void);
void modes_set_mouse(bool on);

/// Asks for the background's colour, whether the terminal shows pictures, or both, and then for what
/// every terminal answers; false where the terminal would not know what to make of it.
bool modes_ask(bool background, bool graphics);

/// Says that pictures are on the screen from now on: every way out takes them away.
void modes_have_pictures(void);

/// What is sent before and after a frame, so that a terminal that can shows it at once.
const char *modes_frame_start(void);
const char *modes_frame_end(void);

/// Everything back as it was, by calls that a signal handler may make. Works once.
void modes_emergency_restore(void);
