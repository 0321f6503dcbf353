// zlib, as the system has it: what deflated the archives that NumPy writes.
#include <zlib.h>
