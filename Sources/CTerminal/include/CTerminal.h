/// A terminal as a screen of cells and a source of events. ncurses stays behind this header, whose
/// types are plain memory.
///
/// There is one terminal, the process's own; all calls come from one thread.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Why a terminal could not be opened.
enum __attribute__((enum_extensibility(closed))) terminal_status {
  terminal_ok,
  /// Neither standard input nor standard output leads to a terminal that keys could come from.
  terminal_without_keyboard,
  /// `TERM` is not set, or no description of that name is installed.
  terminal_unknown_type,
  /// The terminal cannot place its cursor.
  terminal_without_cursor,
  /// Another job has the terminal, and the shell cannot give it to this one.
  terminal_in_background,
  /// The system refused a pipe or a descriptor; `errno` says why.
  terminal_system_error,
};

/// One character cell to draw.
///
/// Colours are packed: the top byte is the kind (0 the terminal's default, 1 its palette, 2 RGB),
/// the rest the palette index or 0xRRGGBB. Attributes: 1 bold, 2 dim, 4 reverse, 8 underline,
/// 16 italic.
struct terminal_cell {
  uint16_t x, y;
  /// The base character and a combining mark on top of it, or 0.
  uint32_t scalar, mark;
  uint32_t foreground, background;
  uint8_t attributes;
  /// Columns taken: 1, 2, or 0 for the right half of a wide character, which is not drawn.
  uint8_t width;
};

enum __attribute__((enum_extensibility(closed))) terminal_key {
  /// A character; `scalar` says which.
  terminal_key_character,
  /// Control and the lower-case letter in `scalar`.
  terminal_key_control,
  /// A function key; F1 has `scalar` 1.
  terminal_key_function,
  terminal_key_up,
  terminal_key_down,
  terminal_key_left,
  terminal_key_right,
  terminal_key_home,
  terminal_key_end,
  terminal_key_page_up,
  terminal_key_page_down,
  terminal_key_enter,
  terminal_key_tab,
  terminal_key_back_tab,
  terminal_key_backspace,
  terminal_key_delete,
  terminal_key_escape,
};

enum __attribute__((enum_extensibility(closed))) terminal_mouse {
  terminal_mouse_press,
  terminal_mouse_drag,
  terminal_mouse_release,
  terminal_mouse_wheel_up,
  terminal_mouse_wheel_down,
  terminal_mouse_wheel_left,
  terminal_mouse_wheel_right,
};

enum __attribute__((enum_extensibility(closed))) terminal_event_kind {
  /// `key` and, where the key needs it, `scalar`.
  terminal_event_key,
  /// The character `scalar` of a pasted text.
  terminal_event_paste,
  /// `mouse`, `button` (0 left, 1 middle, 2 right), and the cell (`x`, `y`) counted from 0.
  terminal_event_mouse,
  /// The window got (`number` 1) or lost (0) the keyboard.
  terminal_event_focus,
  /// The screen has `x` columns and `y` rows now and is blank: draw all of it.
  terminal_event_resize,
  /// The process was asked to quit by signal `number`.
  terminal_event_signal,
  /// The process was stopped and goes on; the screen is as it was before, time has passed.
  terminal_event_resumed,
  /// The terminal is gone: quit.
  terminal_event_hangup,
};

struct terminal_event {
  enum terminal_event_kind kind;
  enum terminal_key key;
  uint32_t scalar;
  enum terminal_mouse mouse;
  int32_t button, x, y, number;
};

/// Whether text should be UTF-8: what the user's locale says, or was meant to say where the locale
/// it names is not installed. Usable before `terminal_start`.
bool terminal_is_utf8(void);

/// Takes over the terminal: standard output, which has to be one, and for keys standard input or,
/// where that is a file or a pipe, the terminal behind standard output.
///
/// With `truecolor` colours are sent as 24-bit RGB where the terminal is of a kind that can be
/// told so. With `mouse` it reports buttons, drags and the wheel. With `asks_background` it is asked
/// for the colour of its background where standard input is a terminal too, which takes as long as
/// its answer, at most a fifth of a second.
enum terminal_status terminal_start(bool truecolor, bool mouse, bool asks_background);

/// Gives the terminal back as it was found. Does nothing the second time.
void terminal_restore(void);

/// Columns and rows.
void terminal_size(int32_t *columns, int32_t *rows);

/// How many colours the terminal can show: 0 without colour, 1 << 24 with RGB.
int32_t terminal_color_count(void);

/// Whether the terminal told the colour of its background; 0xRRGGBB in `rgb` if so.
bool terminal_background(uint32_t *rgb);

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

/// The fewest events there must be room for.
enum { terminal_event_room = 16 };

/// Waits up to `timeout` milliseconds (-1: for ever) for something to happen and returns the number
/// of events stored, at most `capacity`. It may return early with none.
int32_t terminal_next_events(struct terminal_event *events, int32_t capacity, int32_t timeout);

enum __attribute__((enum_extensibility(closed))) terminal_meaning {
  /// Bytes that mean nothing here, as the answer to a question nobody asked.
  terminal_meaning_nothing,
  /// The event that was stored.
  terminal_meaning_event,
  /// Pasted text follows.
  terminal_meaning_paste,
};

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
