#include "colour.h"

#include <curses.h>
#include <string.h>

// Above 32 767 a pair does not fit the `short` that older interfaces of ncurses carry it in.
enum { most_pairs = (1 << 15) - 1, bucket_bits = 12, bucket_count = 1 << bucket_bits };

/// The pairs that ncurses knows, by their numbers: packed together, for memory that is touched for
/// the first time costs a good part of the start. Each bucket holds the last of its pairs, which
/// leads to the others; pair 0 is none.
static struct pair {
  struct pair_colours colours;
  int32_t next;
} pairs[most_pairs + 1];
static uint16_t buckets[bucket_count];
static int pair_limit, pair_count;
static bool has_defaults, is_direct, is_exhausted;

enum { kind_default = 0, kind_palette = 1, kind_rgb = 2 };

void colour_start(void) {
  memset(buckets, 0, sizeof buckets);
  pair_limit = 0;
  pair_count = 0;
  is_exhausted = is_direct = false;
  // Without colours ncurses has no table of pairs, and crashes when asked for one.
  if (!has_colors() || start_color() != OK) return;
  has_defaults = use_default_colors() == OK;
  is_direct = COLORS >= 1 << 24;
  pair_limit = COLOR_PAIRS - 1 < most_pairs ? COLOR_PAIRS - 1 : most_pairs;
}

/// xterm's palette as RGB, from colour 8 up, which terminals agree on but for the first eight.
static int palette_rgb(int index) {
  static const int bright[] = {0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00,
                               0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF};
  if (index < 16) return bright[index - 8];
  if (index >= 232) return (8 + 10 * (index - 232)) * 0x010101;
  int cube = index - 16, rgb = 0;
  for (int divisor = 36; divisor > 0; divisor /= 6) {
    int level = cube / divisor % 6;
    rgb = rgb << 8 | (level == 0 ? 0 : 55 + 40 * level);
  }
  return rgb;
}

/// The number ncurses knows a packed colour by. What the terminal lacks becomes its default.
static int number(uint32_t packed, int standard) {
  int fallback = has_defaults ? -1 : standard;
  int value = (int)(packed & 0xFFFFFF);
  switch (packed >> 24) {
    case kind_palette:
      if (is_direct && value >= 8) return palette_rgb(value);
      return value < COLORS ? value : fallback;
    case kind_rgb:
      if (!is_direct) return fallback;
      // With RGB the numbers below 8 still mean the palette: black there may be any colour.
      return value < 8 ? 8 : value;
    default:
      return fallback;
  }
}

static bool define(int pair, int foreground, int background) {
#if defined(NCURSES_EXT_COLORS) && NCURSES_EXT_COLORS
  return init_extended_pair(pair, foreground, background) == OK;
#else
  return init_pair((short)pair, (short)foreground, (short)background) == OK;
#endif
}

static uint16_t *bucket_of(struct pair_colours colours) {
  // The top bits of a product depend on all bits of both colours.
  uint64_t both = (uint64_t)(uint32_t)colours.foreground << 32 | (uint32_t)colours.background;
  return &buckets[both * UINT64_C(0x9E3779B97F4A7C15) >> (64 - bucket_bits)];
}

int colour_pair(uint32_t packed_foreground, uint32_t packed_background) {
  if (pair_limit <= 0) return colour_plain_pair;
  int foreground = number(packed_foreground, COLOR_WHITE);
  int background = number(packed_background, COLOR_BLACK);
  if (foreground == -1 && background == -1) return colour_plain_pair;
  struct pair_colours colours = {foreground, background};
  uint16_t *bucket = bucket_of(colours);
  for (int pair = *bucket; pair != 0; pair = pairs[pair].next) {
    const struct pair_colours *known = &pairs[pair].colours;
    if (known->foreground == foreground && known->background == background) return pair;
  }
  if (pair_count == pair_limit) {
    is_exhausted = true;
    return -1;
  }
  if (!define(pair_count + 1, foreground, background)) return colour_plain_pair;
  pair_count++;
  pairs[pair_count] = (struct pair){colours, *bucket};
  *bucket = (uint16_t)pair_count;
  return pair_count;
}

struct pair_colours colours_of_pair(int pair) {
  return pair > 0 && pair <= pair_count ? pairs[pair].colours : (struct pair_colours){-1, -1};
}

bool colour_is_exhausted(void) { return is_exhausted; }

void colour_forget(void) {
  // Else ncurses looks for each pair on the whole screen as it gets its new colours.
#if defined(NCURSES_EXT_COLORS) && NCURSES_EXT_COLORS
  reset_color_pairs();
#endif
  memset(buckets, 0, sizeof buckets);
  pair_count = 0;
  is_exhausted = false;
}
