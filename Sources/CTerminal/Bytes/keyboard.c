#include "keyboard.h"

#include "../Clock/clock.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static int descriptor = -1;
static uint8_t bytes[keyboard_room];
static size_t byte_count;
static int64_t last_arrival;

bool keyboard_open(void) {
  if (isatty(STDIN_FILENO)) {
    descriptor = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3);
    return descriptor >= 0;
  }
  const char *name = ttyname(STDOUT_FILENO);
  descriptor = name == NULL ? -1 : open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
  // After `su` the terminal's own name may be another user's; this one is always ours.
  if (descriptor < 0) descriptor = open("/dev/tty", O_RDWR | O_CLOEXEC);
  return descriptor >= 0;
}

void keyboard_close(void) {
  close(descriptor);
  descriptor = -1;
}

void keyboard_flush(void) { tcflush(descriptor, TCIFLUSH); }

int keyboard_descriptor(void) { return descriptor; }

bool keyboard_read(void) {
  ssize_t count = read(descriptor, bytes + byte_count, sizeof bytes - byte_count);
  if (count > 0) {
    byte_count += (size_t)count;
    last_arrival = clock_now();
  }
  return count > 0 || (count < 0 && (errno == EINTR || errno == EAGAIN));
}

bool keyboard_wait(int timeout) {
  if (byte_count == sizeof bytes) return false;
  struct pollfd source = {.fd = descriptor, .events = POLLIN};
  int ready = poll(&source, 1, timeout);
  if (ready < 0) return errno == EINTR;
  return ready > 0 && keyboard_read();
}

const uint8_t *keyboard_bytes(size_t *count) {
  *count = byte_count;
  return bytes;
}

int64_t keyboard_last_arrival(void) { return last_arrival; }

void keyboard_drop(size_t count) {
  byte_count -= count;
  memmove(bytes, bytes + count, byte_count);
}
