#include "questions.h"

#include "../Bytes/keyboard.h"
#include "../Bytes/shared_memory.h"
#include "../Clock/clock.h"
#include "../Keys/answers.h"
#include "../Keys/keys.h"
#include "modes.h"

/// How long the answer may take, in milliseconds.
enum { most_patience = 200 };

static bool is_known;
static uint32_t colour;
static bool asks_for_pictures, shows_pictures, reads_shared_memory;

bool questions_background(uint32_t *rgb) {
  *rgb = colour;
  return is_known;
}

bool questions_graphics(void) { return shows_pictures; }

bool questions_sharing(void) { return shows_pictures && reads_shared_memory; }

/// Goes through what has come so far; whether the last answer is in it. Keys among the answers stay
/// where they are; the answers mean nothing to whoever reads the keys later.
static bool look_for_answers(void) {
  size_t count;
  const uint8_t *bytes = keyboard_bytes(&count);
  for (size_t used = 0; used < count;) {
    enum terminal_meaning meaning;
    struct terminal_event event;
    size_t length = keys_decode(bytes + used, count - used, false, &meaning, &event);
    if (length == 0) return false;
    uint32_t rgb;
    if (answers_decode_background(bytes + used, length, &rgb)) {
      is_known = true;
      colour = rgb;
    }
    // Nobody answers what was not asked, unless it is meant for another program.
    if (asks_for_pictures && answers_is_graphics(bytes + used, length)) shows_pictures = true;
    if (asks_for_pictures && answers_is_sharing(bytes + used, length)) reads_shared_memory = true;
    if (answers_is_kind(bytes + used, length)) return true;
    used += length;
  }
  return false;
}

static void await_answers(void) {
  int64_t deadline = clock_now() + most_patience;
  for (int64_t rest = most_patience; rest > 0; rest = deadline - clock_now()) {
    if (!keyboard_wait((int)rest) || look_for_answers()) return;
  }
}

void questions_ask(bool background, bool graphics) {
  is_known = shows_pictures = reads_shared_memory = false;
  asks_for_pictures = graphics;
  if (!modes_ask(background, graphics)) return;
  await_answers();
  // Memory that is left where it is would pile up.
  if (shared_memory_is_unread()) reads_shared_memory = false;
  shared_memory_clear();
}
