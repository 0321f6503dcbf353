// A target of C needs a file of C; everything is in the header, where it can be inlined into Swift.
#include "CNumerals.h"
