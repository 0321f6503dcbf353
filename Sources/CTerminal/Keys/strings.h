/// Strings that only a terminal sends, such as the answer to a question.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The length of a control character of the upper half at the front of `bytes`, as the one byte or in
/// UTF-8, and the letter that stands for it behind an escape character; 0 where there is none.
size_t strings_upper_control(const uint8_t *bytes, size_t count, uint8_t *letter);

/// Whether a letter behind an escape character begins a string, whose text must not be taken for keys:
/// a device control, an operating system command, a privacy message or an application's.
bool strings_begin_with(uint8_t letter);

/// Whether `bytes` begin a string.
bool strings_begin(const uint8_t *bytes, size_t count);

/// The length of a string up to its end, which is looked for from the byte at `from` on; 0 where the
/// end is missing.
size_t strings_length(const uint8_t *bytes, size_t count, size_t from);
