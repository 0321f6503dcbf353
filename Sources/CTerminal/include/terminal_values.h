/// What goes to a terminal and comes from it, as plain values.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Room for the name of shared memory.
enum { terminal_shared_name_size = 48 };

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
  /// The file that is watched may be another one now.
  terminal_event_file,
};

struct terminal_event {
  enum terminal_event_kind kind;
  enum terminal_key key;
  uint32_t scalar;
  enum terminal_mouse mouse;
  int32_t button, x, y, number;
};

/// The fewest events there must be room for.
enum { terminal_event_room = 16 };

/// What bytes from a terminal mean.
enum __attribute__((enum_extensibility(closed))) terminal_meaning {
  /// Bytes that mean nothing here, as the answer to a question nobody asked.
  terminal_meaning_nothing,
  /// The event that was stored.
  terminal_meaning_event,
  /// Pasted text follows.
  terminal_meaning_paste,
};
