#include "CPseudoterminal.h"
int pseudoterminal_stub(void) { return 0; }
