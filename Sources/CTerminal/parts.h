/// What the files of this target tell each other; each section is the file of that name.
#pragma once

#include "CTerminal.h"

#include <stdio.h>
#include <termios.h>

// MARK: - terminfo.c

/// A terminal description written out, for `TERMINFO`, and the name it goes by: see direct.c.
extern const char direct_description[], direct_name[];

/// Opens standard output as ncurses' screen.
enum terminal_status terminfo_open(bool truecolor);

/// Whether it is open by that description.
bool terminfo_is_own(void);

/// The text of a string capability without its padding, or "" where the terminal lacks it.
void terminfo_string(const char *capability, char *text, size_t size);

/// What moves the cursor to the last line.
void terminfo_bottom(char *text, size_t size);

// MARK: - foreground.c

/// Whether the terminal is ours to set, and not another job's of the shell. A signal handler may ask.
bool foreground_is_ours(void);

/// Stops until the shell gives us the terminal, as any program does that sets it in the background;
/// false where nothing stops us, or where `is_asked_to_quit` (which may be NULL) says so.
bool foreground_await(bool (*is_asked_to_quit)(void));

// MARK: - errors.c

/// Keeps what is written to standard error, if that is a terminal, until it can be read.
void errors_keep(void);

/// Writes out what was kept, by calls that a signal handler may make.
void errors_say(void);

// MARK: - output.c

/// A file that has no name and goes with its last descriptor, or -1.
int memory_file(void);

/// Opens the ways to standard output, the terminal; false where the system refuses, and says why in
/// `errno`.
bool output_open(void);
void output_close(void);

/// What ncurses is to write to.
FILE *output_stream(void);

/// What ncurses writes between these two becomes one frame, with `text` before and after it; it is
/// sent as far as the terminal takes it, without waiting.
void output_begin_frame(const char *text);
void output_end_frame(const char *text);

/// Whether the terminal has yet to take a part of the last frame; once `output_descriptor` can be
/// written to, `output_send` goes on.
bool output_is_pending(void);
int output_descriptor(void);
void output_send(void);

/// Sends `text` after what is pending. A terminal that takes nothing does not get it.
void output_write(const char *text);

// MARK: - modes.c

/// The ways a terminal is set while the program has it: its other screen, no cursor, and beyond what
/// terminfo knows reports of focus, of pastes, and of the mouse. `before` is how its line was.
void modes_prepare(const struct termios *before, bool mouse);
void modes_ask_for_reports(void);
void modes_enter(void);
void modes_leave(void);
void modes_set_mouse(bool on);

/// Asks for the background's colour, and then for what every terminal answers; false where the
/// terminal would not know what to make of it.
bool modes_ask_background(void);

/// Brackets a frame, so that a terminal that can shows it at once.
void modes_begin_frame(void);
void modes_end_frame(void);

/// Everything back as it was, by calls that a signal handler may make. Works once.
void modes_emergency_restore(void);

// MARK: - signals.c

bool signals_install(void);
void signals_remove(void);

/// Readable when signals are pending.
int signals_descriptor(void);

/// The signals that came since the last call, a bit each.
uint64_t signals_take(void);
static inline uint64_t signal_bit(int number) { return UINT64_C(1) << number; }
bool signals_asks_to_quit(int number);

/// Stops the process as Ctrl-Z does for a program that knows nothing of it; returns when it goes on.
void signals_stop_here(void);

// MARK: - colour.c

/// What a cell is drawn in when its colours cannot be had.
enum { colour_plain_pair = 0 };

void colour_start(void);

/// The ncurses pair for two packed colours, or -1 when there is no room for another.
int colour_pair(uint32_t foreground, uint32_t background);

/// The numbers of a pair's colours: -1 the terminal's default, below 8 its palette, or 0xRRGGBB.
struct pair_colours {
  int32_t foreground, background;
};
struct pair_colours colours_of_pair(int pair);

/// Whether the pairs are used up; then `colour_forget` makes room, once nothing on the screen uses
/// them any more.
bool colour_is_exhausted(void);
void colour_forget(void);

// MARK: - paint.c

/// The most bytes that painting makes of `count` bytes that ncurses wrote.
size_t paint_room(const char *made, size_t count);

/// Writes what ncurses wrote to `text` as the terminal is to read it; the number of bytes.
size_t paint(const char *made, size_t count, char *text);

// MARK: - screen.c

/// Where keys come from.
int screen_input(void);

/// Leaves the terminal to the shell, and takes it back.
void screen_leave(void);
void screen_enter(void);

/// Takes over the window's size; whether it had changed.
bool screen_follow_size(void);

// MARK: - input.c

/// Finds out how long to wait for the rest of a key.
void input_prepare(void);

/// Waits up to `timeout` milliseconds for more bytes from the keyboard, which are kept for the
/// events that they mean; false when nothing more will come in that time. The bytes kept so far.
bool input_wait(int timeout);
const uint8_t *input_bytes(size_t *count);

/// Milliseconds of a clock that only goes forward.
int64_t input_now(void);

// MARK: - background.c

/// Asks the terminal for the colour of its background and waits for the answer.
void background_ask(void);

// MARK: - keys.c

/// Whether `bytes` begin a string that only a terminal sends, such as the answer to a question, and
/// the length of one up to its end, looked for from the byte at `from` on; 0 where the end is missing.
bool keys_is_string(const uint8_t *bytes, size_t count);
size_t keys_string_length(const uint8_t *bytes, size_t count, size_t from);

/// Decodes as `terminal_decode` does what follows an escape character that was taken for the Escape
/// key: the rest of a sequence that comes late, or else keys of their own.
size_t keys_decode_late(
    const uint8_t *bytes, size_t count, bool complete, enum terminal_meaning *meaning,
    struct terminal_event *event);

/// Takes the end of a paste off the front of `bytes`, or else one character of it: the bytes used, 0
/// if more have to come first. `*scalar` is 0 for what is no character, and for the end.
size_t keys_decode_paste(
    const uint8_t *bytes, size_t count, bool complete, bool *ended, uint32_t *scalar);
