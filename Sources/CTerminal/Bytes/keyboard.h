/// The bytes that come from the keyboard, kept until somebody knows what they mean.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// How many bytes are kept at most.
enum { keyboard_room = 1024 };

/// Opens standard input where keys can come from it, else the terminal that standard output is; false
/// where there is neither.
bool keyboard_open(void);
void keyboard_close(void);

/// Forgets what was typed and not read yet.
void keyboard_flush(void);

/// Readable when there are bytes.
int keyboard_descriptor(void);

/// Reads what there is; false when the terminal is gone.
bool keyboard_read(void);

/// Waits up to `timeout` milliseconds for more bytes and reads them; false when nothing more will come
/// in that time.
bool keyboard_wait(int timeout);

/// The bytes kept so far, and when the last of them came.
const uint8_t *keyboard_bytes(size_t *count);
int64_t keyboard_last_arrival(void);

/// Drops the first `count` of them.
void keyboard_drop(size_t count);
