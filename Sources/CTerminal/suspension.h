/// What signals ask for: to quit, to stop, to go on, to follow the window's size.
#pragma once

#include "Events/event_list.h"

/// Does what `signals`, a bit each, ask for, and appends the events that tell of it.
void suspension_act(uint64_t signals, struct event_list *events);
