#include "shared_memory.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/// As many as are waited for: a terminal takes its own away, so those before them are gone.
enum { most_pieces = 4096, plain_name_size = 32 };

/// Pieces are numbered; these are the first that may be there, and the next to be.
static volatile unsigned first_piece, next_piece;

/// Appends a number in digits, by nothing that a signal handler may not do.
static char *append_number(char *text, unsigned long number) {
  char digits[20];
  int count = 0;
  do digits[count++] = (char)('0' + number % 10);
  while ((number /= 10) > 0);
  while (count > 0) *text++ = digits[--count];
  return text;
}

/// The name of a piece: of this process, short enough for every system.
static void make_name(unsigned piece, char name[plain_name_size]) {
  static const char start[] = "/downhill-";
  memcpy(name, start, sizeof start - 1);
  char *end = append_number(name + sizeof start - 1, (unsigned long)getpid());
  *end++ = '-';
  *append_number(end, piece) = '\0';
}

static void take_away(unsigned piece) {
  char name[plain_name_size];
  make_name(piece, name);
  shm_unlink(name);
}

static bool fill(int descriptor, const uint8_t *bytes, size_t count) {
#ifdef __linux__
  // Memory that is mapped where there is no more of it ends the program; writing says so.
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes += written;
    count -= (size_t)written;
  }
  return true;
#else
  if (ftruncate(descriptor, (off_t)count) != 0) return false;
  void *memory = mmap(NULL, count, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
  if (memory == MAP_FAILED) return false;
  memcpy(memory, bytes, count);
  munmap(memory, count);
  return true;
#endif
}

static void encode(const char *name, char text[terminal_shared_name_size]) {
  static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  size_t length = strlen(name);
  for (size_t start = 0; start < length; start += 3) {
    uint32_t group = 0;
    for (size_t i = 0; i < 3; i++) {
      group = group << 8 | (start + i < length ? (uint8_t)name[start + i] : 0);
    }
    for (size_t i = 0; i < 4; i++) {
      *text++ = start + i > length ? '=' : letters[group >> (18 - 6 * i) & 63];
    }
  }
  *text = '\0';
}

bool shared_memory_write(
    const uint8_t *bytes, size_t count, char name[terminal_shared_name_size]) {
  char plain[plain_name_size];
  make_name(next_piece, plain);
  // What a process of the same number left behind when it was killed is nobody's.
  shm_unlink(plain);
  int descriptor = shm_open(plain, O_RDWR | O_CREAT | O_EXCL, 0600);
  if (descriptor < 0) return false;
  bool is_whole = fill(descriptor, bytes, count);
  close(descriptor);
  if (!is_whole) {
    shm_unlink(plain);
    return false;
  }
  encode(plain, name);
  next_piece++;
  if (next_piece - first_piece > most_pieces) take_away(first_piece++);
  return true;
}

bool shared_memory_is_unread(void) {
  if (first_piece == next_piece) return false;
  char name[plain_name_size];
  make_name(next_piece - 1, name);
  int descriptor = shm_open(name, O_RDONLY, 0);
  if (descriptor < 0) return false;
  close(descriptor);
  return true;
}

void shared_memory_clear(void) {
  while (first_piece != next_piece) take_away(first_piece++);
}
