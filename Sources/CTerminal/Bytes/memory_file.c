// memfd_create is Linux's own.
#define _GNU_SOURCE

#include "memory_file.h"

#ifdef __linux__
#include <sys/mman.h>
#else
#include <stdlib.h>
#include <unistd.h>
#endif

int memory_file(void) {
#ifdef __linux__
  return memfd_create("downhill", MFD_CLOEXEC);
#else
  char name[] = "/tmp/downhill.XXXXXX";
  int descriptor = mkstemp(name);
  if (descriptor >= 0) unlink(name);
  return descriptor;
#endif
}
