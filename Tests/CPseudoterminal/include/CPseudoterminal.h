/// Programs in pseudo-terminals, for tests: the part that Swift cannot do, which is to fork.
#pragma once

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

/// What a program's standard input is.
enum __attribute__((enum_extensibility(closed))) pseudoterminal_input {
  /// The pseudo-terminal, as its output is.
  pseudoterminal_keyboard,
  /// An empty file; the pseudo-terminal is its controlling terminal all the same.
  pseudoterminal_nothing,
};

/// The modes of a terminal's line, without its size and speed.
struct pseudoterminal_modes {
  uint64_t input, output, control, local;
};

/// A program and the other end of its terminal.
struct pseudoterminal {
  int32_t descriptor;
  pid_t process;
  /// The modes before the program started.
  struct pseudoterminal_modes modes;
};

/// Starts the program at `path` in a new session on a new pseudo-terminal, with every signal as it
/// is by default; false, with `errno` set, when there is no terminal or no process to be had. A
/// program that cannot be executed exits with 127.
bool pseudoterminal_start(
    const char *path, char *const arguments[], char *const environment[], uint16_t columns,
    uint16_t rows, enum pseudoterminal_input input, struct pseudoterminal *started);

/// Reads shared memory of a name and takes it away, as a terminal does; how many bytes there were, or -1 where there
/// is none, and at most `most` of them in `bytes`.
ssize_t pseudoterminal_take_shared(const char *name, uint8_t *bytes, size_t most);

/// Gives the terminal another size, which its programs are told by SIGWINCH.
bool pseudoterminal_resize(int descriptor, uint16_t columns, uint16_t rows);

/// Reads the modes its programs have set.
bool pseudoterminal_get_modes(int descriptor, struct pseudoterminal_modes *modes);

enum __attribute__((enum_extensibility(closed))) pseudoterminal_state {
  pseudoterminal_running,
  /// Stopped since the last call by the signal in `number`.
  pseudoterminal_stopped,
  /// Ended by itself with the status in `number`.
  pseudoterminal_exited,
  /// Ended by the signal in `number`.
  pseudoterminal_killed,
};

/// What the process does now; it is reaped when it has ended, so ask no more after that.
enum pseudoterminal_state pseudoterminal_state(pid_t process, int32_t *number);
