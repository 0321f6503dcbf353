/// Where events go, and how many there are.
#pragma once

#include "terminal_values.h"

struct event_list {
  struct terminal_event *items;
  int32_t count, capacity;
};

static inline void append_event(struct event_list *events, struct terminal_event event) {
  if (events->count < events->capacity) events->items[events->count++] = event;
}
