#include "mouse.h"

enum terminal_meaning mouse_decode(
    struct terminal_event *event, int code, int column, int row, bool is_release) {
  enum { any_button = 3, motion = 32, wheel = 64, extra = 128 };
  static int last_button;
  int button = code & any_button;
  enum terminal_mouse mouse;
  if (code & extra) return terminal_meaning_nothing;
  if (code & wheel) {
    static const enum terminal_mouse directions[] = {
        terminal_mouse_wheel_up, terminal_mouse_wheel_down, terminal_mouse_wheel_left,
        terminal_mouse_wheel_right};
    mouse = directions[button];
    button = 0;
  } else if (code & motion) {
    if (button == any_button) return terminal_meaning_nothing;
    mouse = terminal_mouse_drag;
  } else if (is_release || button == any_button) {
    // The oldest protocol does not say which button came up.
    if (button == any_button) button = last_button;
    mouse = terminal_mouse_release;
  } else {
    mouse = terminal_mouse_press;
    last_button = button;
  }
  if (column < 1 || row < 1) return terminal_meaning_nothing;
  *event = (struct terminal_event){
      .kind = terminal_event_mouse,
      .mouse = mouse,
      .button = button,
      .x = column - 1,
      .y = row - 1,
  };
  return terminal_meaning_event;
}
