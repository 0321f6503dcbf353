#include "CTerminal.h"
int terminal_stub(void) { return 0; }
