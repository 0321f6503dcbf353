/// The bytes on their way to the terminal.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/// Opens the ways to standard output, the terminal; false where the system refuses, and says why in
/// `errno`.
bool output_open(void);
void output_close(void);

/// What ncurses is to write to.
FILE *output_stream(void);

/// Keeps what ncurses writes from now on, instead of sending it.
void output_capture(void);

/// What ncurses wrote since `output_capture`, and an end to keeping it; nothing where memory has run
/// out. Good until the next capture.
const char *output_captured(size_t *count);

/// Room for `most` bytes behind those that are to be sent, or NULL where memory has run out;
/// `output_add` says how many of them are used.
char *output_room(size_t most);
void output_add(size_t count);

/// Puts `text` behind what is to be sent.
void output_append(const char *text);

/// Sends as much as the terminal takes, without waiting. Whether there is more to send is asked with
/// `output_is_pending`; once `output_descriptor` can be written to, `output_send` goes on.
void output_send(void);
bool output_is_pending(void);
int output_descriptor(void);

/// Sends `text` after what is pending. A terminal that takes nothing does not get it.
void output_write(const char *text);
