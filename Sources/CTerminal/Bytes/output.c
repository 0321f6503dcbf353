#include "output.h"

#include "../Clock/clock.h"
#include "memory_file.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

// ncurses writes a frame in as many pieces as its buffer has fillings, and waits where the terminal
// is slow. So while it makes a frame the descriptor it writes to leads to a file in memory; the
// frame then goes out in one piece, through a descriptor that never waits.

/// Where frames go: the terminal, opened anew, for whether a write waits is a matter between us and
/// it, and standard output is shared with the shell.
static int terminal = -1;
/// What ncurses writes to, and the file in memory that it leads to while a frame is made.
static FILE *stream;
static int memory = -1;

/// What ncurses made of the last frame.
static struct {
  char *bytes;
  size_t capacity;
} made;

/// What is to be sent, and how much of it has been.
static struct {
  char *bytes;
  size_t capacity, sent, count;
} pending;

// MARK: - Opening and closing

static int open_terminal(void) {
  const char *name = ttyname(STDOUT_FILENO);
  int descriptor =
      name == NULL ? -1 : open(name, O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
  // After `su` the terminal may be another user's; then frames wait for it as any output does.
  return descriptor >= 0 ? descriptor : fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
}

bool output_open(void) {
  memory = memory_file();
  terminal = open_terminal();
  int descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  stream = descriptor < 0 ? NULL : fdopen(descriptor, "w");
  if (memory >= 0 && terminal >= 0 && stream != NULL) return true;
  int error = errno;
  if (stream == NULL && descriptor >= 0) close(descriptor);
  output_close();
  errno = error;
  return false;
}

void output_close(void) {
  if (stream != NULL) fclose(stream);
  if (memory >= 0) close(memory);
  if (terminal >= 0) close(terminal);
  free(made.bytes);
  free(pending.bytes);
  stream = NULL;
  memory = terminal = -1;
  memset(&made, 0, sizeof made);
  memset(&pending, 0, sizeof pending);
}

FILE *output_stream(void) { return stream; }

// MARK: - Sending

/// Makes a buffer large enough; false where memory has run out.
static bool grow(char **bytes, size_t *capacity, size_t needed) {
  if (needed <= *capacity) return true;
  char *larger = realloc(*bytes, 2 * needed);
  if (larger == NULL) return false;
  *bytes = larger;
  *capacity = 2 * needed;
  return true;
}

char *output_room(size_t most) {
  bool is_large_enough = grow(&pending.bytes, &pending.capacity, pending.count + most);
  return is_large_enough ? pending.bytes + pending.count : NULL;
}

void output_add(size_t count) { pending.count += count; }

void output_append(const char *text) {
  size_t length = strlen(text);
  char *end = output_room(length);
  if (end == NULL) return;
  memcpy(end, text, length);
  output_add(length);
}

static void drop(void) { pending.sent = pending.count = 0; }

bool output_is_pending(void) { return pending.sent < pending.count; }

int output_descriptor(void) { return terminal; }

void output_send(void) {
  while (output_is_pending()) {
    ssize_t count = write(terminal, pending.bytes + pending.sent, pending.count - pending.sent);
    if (count > 0) {
      pending.sent += (size_t)count;
    } else if (errno == EAGAIN) {
      return;
    } else if (errno != EINTR) {
      // The terminal is gone, which its keyboard will tell.
      break;
    }
  }
  drop();
}

/// Sends all that is pending; false where the terminal does not take it within half a second.
static bool drain(void) {
  int64_t deadline = clock_now() + 500;
  output_send();
  while (output_is_pending()) {
    int64_t rest = deadline - clock_now();
    if (rest <= 0) return false;
    struct pollfd sink = {.fd = terminal, .events = POLLOUT};
    poll(&sink, 1, (int)rest);
    output_send();
  }
  return true;
}

void output_write(const char *text) {
  // Half a frame has to be whole before anything else makes sense to the terminal. One that takes
  // nothing any more has no use for what it was sent long ago: an escape character ends whatever
  // it was cut off in.
  if (!drain()) {
    tcflush(terminal, TCOFLUSH);
    drop();
  }
  output_append(text);
  if (!drain()) drop();
}

// MARK: - Frames

void output_capture(void) {
  lseek(memory, 0, SEEK_SET);
  dup2(memory, fileno(stream));
}

const char *output_captured(size_t *count) {
  dup2(STDOUT_FILENO, fileno(stream));
  *count = 0;
  off_t size = lseek(memory, 0, SEEK_CUR);
  if (size <= 0 || !grow(&made.bytes, &made.capacity, (size_t)size)) return NULL;
  ssize_t length = pread(memory, made.bytes, (size_t)size, 0);
  if (length > 0) *count = (size_t)length;
  return made.bytes;
}
