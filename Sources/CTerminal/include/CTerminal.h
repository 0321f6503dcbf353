/// A terminal as a screen of cells and a source of events. ncurses stays behind this header, whose
/// types are plain memory.
///
/// There is one terminal, the process's own; all calls come from one thread.
#pragma once

#include "terminal_values.h"

/// Whether text should be UTF-8: what the user's locale says, or was meant to say where the locale
/// it names is not installed. Usable before `terminal_start`.
bool terminal_is_utf8(void);

/// Whether a character can be shown at all: one that is newer than the C library cannot.
bool terminal_knows(uint32_t scalar);

/// Takes over the terminal: standard output, which has to be one, and for keys standard input or,
/// where that is a file or a pipe, the terminal behind standard output.
///
/// With `truecolor` colours are sent as 24-bit RGB where the terminal is of a kind that can be
/// told so. With `mouse` it reports buttons, drags and the wheel. With `asks_background` it is asked
/// for the colour of its background where standard input is a terminal too, which takes as long as
/// its answer, at most a fifth of a second; with `asks_graphics` whether it shows pictures, likewise.
enum terminal_status terminal_start(
    bool truecolor, bool mouse, bool asks_background, bool asks_graphics);

/// Gives the terminal back as it was found. Does nothing the second time.
void terminal_restore(void);

/// Columns and rows.
void terminal_size(int32_t *columns, int32_t *rows);

/// How many colours the terminal can show: 0 without colour, 1 << 24 with RGB.
int32_t terminal_color_count(void);

/// Whether the terminal told the colour of its background; 0xRRGGBB in `rgb` if so.
bool terminal_background(uint32_t *rgb);

/// Whether the terminal said that it shows pictures by kitty's protocol.
bool terminal_shows_pictures(void);

/// How many pixels a cell is wide and high; 0 where the terminal does not say.
void terminal_cell_pixels(int32_t *width, int32_t *height);

/// Sends bytes behind the cells of the next frame, the cursor being put back where it was: pictures, which
/// every way out takes away from then on. False where memory has run out.
bool terminal_add_pictures(const uint8_t *bytes, size_t count);

/// Whether the terminal takes pictures from memory that both share.
bool terminal_shares_memory(void);

/// Puts bytes where the terminal finds them, once and by the name, in base 64, that `name` is given. False where
/// the system has no room. What the terminal has not taken goes with the pictures.
bool terminal_share(const uint8_t *bytes, size_t count, char name[terminal_shared_name_size]);

/// Whether the terminal has not come to the memory that was shared last.
bool terminal_is_reading(void);

/// Draws cells, as one frame, without waiting for the terminal; what lies outside the screen is left
/// out. `whole` says that these are
/// all the cells of the screen, so that anything else on it goes.
///
/// Returns false, having drawn nothing, when the terminal has no room for more pairs of colours:
/// then the whole screen has to be sent.
bool terminal_present(const struct terminal_cell *cells, size_t count, bool whole);

/// Draws the last frame again over whatever stands on the screen.
void terminal_repaint(void);

/// Whether the terminal has not taken all of the last frame yet; `terminal_next_events` goes on
/// sending it and returns when it is done. Until then a new frame would only queue up.
bool terminal_is_sending(void);

/// Turns mouse reports on or off, so that text can be selected with the mouse.
void terminal_set_mouse(bool on);

/// Watches the file at `path`, which `terminal_next_events` tells of from now on until the terminal is given
/// back. Returns false where the system cannot.
bool terminal_watch(const char *path);

/// Waits up to `timeout` milliseconds (-1: for ever) for something to happen and returns the number
/// of events stored, at most `capacity`. It may return early with none.
int32_t terminal_next_events(struct terminal_event *events, int32_t capacity, int32_t timeout);

/// Whether the `count` bytes are a terminal's answer to the question for its background's colour,
/// and nothing else; the colour in `rgb` if so. For tests.
bool terminal_decode_background(const uint8_t *bytes, size_t count, uint32_t *rgb);

/// Decodes what stands at the front of the `count` bytes, at least one, that a terminal sent.
/// Returns how many of them were used, or 0 if more have to come first; `complete` says that no
/// more will, which makes an escape character the Escape key. For tests; `terminal_next_events`
/// does it all.
size_t terminal_decode(
    const uint8_t *bytes, size_t count, bool complete, enum terminal_meaning *meaning,
    struct terminal_event *event);

/// The same for what follows an escape character that was taken for the Escape key. For tests.
size_t terminal_decode_late(
    const uint8_t *bytes, size_t count, bool complete, enum terminal_meaning *meaning,
    struct terminal_event *event);
