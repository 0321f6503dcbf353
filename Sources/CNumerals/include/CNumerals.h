// Numbers as text by the C library, whose functions for it take as many arguments as one likes: to
// Swift they are open only through a list that looks every argument's type up as the program runs,
// which took four times as long as the printing, and a tenth of a frame.

#ifndef CNUMERALS_H
#define CNUMERALS_H

#include <stdio.h>

/// Writes `value` with so many digits behind the point; the number of characters.
static inline int numerals_fixed(char *text, size_t room, int digits, double value) {
  return snprintf(text, room, "%.*f", digits, value);
}

/// The same with one digit before the point, and an exponent.
static inline int numerals_scientific(char *text, size_t room, int digits, double value) {
  return snprintf(text, room, "%.*e", digits, value);
}

#endif
