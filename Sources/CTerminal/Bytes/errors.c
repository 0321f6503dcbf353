#include "errors.h"

#include "memory_file.h"

#include <fcntl.h>
#include <unistd.h>

// Words on standard error would spoil the picture, and go with it: the runtime's last ones among
// them, which say why it gave up. So while the picture is up they are kept, and said afterwards.

static int standard_error = -1, kept = -1;

void errors_keep(void) {
  if (!isatty(STDERR_FILENO)) return;
  kept = memory_file();
  standard_error = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (kept >= 0 && standard_error >= 0) dup2(kept, STDERR_FILENO);
}

void errors_say(void) {
  if (kept < 0 || standard_error < 0) return;
  dup2(standard_error, STDERR_FILENO);
  char text[1024];
  ssize_t count;
  for (off_t at = 0; (count = pread(kept, text, sizeof text, at)) > 0; at += count) {
    if (write(STDERR_FILENO, text, (size_t)count) < 0) break;
  }
  close(kept);
  close(standard_error);
  kept = standard_error = -1;
}
