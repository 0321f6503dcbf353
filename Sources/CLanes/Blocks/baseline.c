// Blocks for every processor of the kind that this is compiled for.
#include "CLanes.h"

#define LANES_NAME(name) name##_baseline
#include "block-body.h"
