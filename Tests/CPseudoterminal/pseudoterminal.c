#include "CPseudoterminal.h"

#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#ifdef __APPLE__
#include <util.h>
#else
#include <pty.h>
#include <utmp.h>
#endif

/// A test runner starts processes from threads whose signals are blocked or ignored, and both are
/// inherited.
static void reset_signals(void) {
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
}

bool pseudoterminal_get_modes(int descriptor, struct pseudoterminal_modes *modes) {
  struct termios found;
  if (tcgetattr(descriptor, &found) != 0) return false;
  *modes = (struct pseudoterminal_modes){
      .input = found.c_iflag,
      .output = found.c_oflag,
      .control = found.c_cflag,
      .local = found.c_lflag,
  };
  return true;
}

/// A cell is ten pixels wide and twenty high.
static struct winsize size_of(uint16_t columns, uint16_t rows) {
  return (struct winsize){
      .ws_col = columns, .ws_row = rows, .ws_xpixel = (uint16_t)(10 * columns),
      .ws_ypixel = (uint16_t)(20 * rows)};
}

bool pseudoterminal_resize(int descriptor, uint16_t columns, uint16_t rows) {
  struct winsize size = size_of(columns, rows);
  return ioctl(descriptor, TIOCSWINSZ, &size) == 0;
}

/// What the child does between `fork` and the program, in calls that are safe there.
static void become(
    const char *path, char *const arguments[], char *const environment[], int terminal,
    enum pseudoterminal_input input) {
  reset_signals();
  if (login_tty(terminal) != 0) return;
  if (input == pseudoterminal_nothing) {
    int nothing = open("/dev/null", O_RDONLY);
    if (nothing < 0 || dup2(nothing, STDIN_FILENO) < 0) return;
  }
  execve(path, arguments, environment);
}

bool pseudoterminal_start(
    const char *path, char *const arguments[], char *const environment[], uint16_t columns,
    uint16_t rows, enum pseudoterminal_input input, struct pseudoterminal *started) {
  // A program that another test starts between opening and marking would hold this terminal open.
  static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
  struct winsize size = size_of(columns, rows);
  int terminal;
  pthread_mutex_lock(&mutex);
  if (openpty(&started->descriptor, &terminal, NULL, NULL, &size) != 0) {
    pthread_mutex_unlock(&mutex);
    return false;
  }
  fcntl(started->descriptor, F_SETFD, FD_CLOEXEC);
  fcntl(terminal, F_SETFD, FD_CLOEXEC);
  pseudoterminal_get_modes(terminal, &started->modes);
  started->process = fork();
  if (started->process == 0) {
    become(path, arguments, environment, terminal, input);
    _exit(127);
  }
  pthread_mutex_unlock(&mutex);
  close(terminal);
  if (started->process < 0) close(started->descriptor);
  return started->process > 0;
}

enum pseudoterminal_state pseudoterminal_state(pid_t process, int32_t *number) {
  int status = 0;
  *number = 0;
  if (waitpid(process, &status, WNOHANG | WUNTRACED) != process) return pseudoterminal_running;
  if (WIFSTOPPED(status)) {
    *number = WSTOPSIG(status);
    return pseudoterminal_stopped;
  }
  if (WIFSIGNALED(status)) {
    *number = WTERMSIG(status);
    return pseudoterminal_killed;
  }
  *number = WEXITSTATUS(status);
  return pseudoterminal_exited;
}

ssize_t pseudoterminal_take_shared(const char *name, uint8_t *bytes, size_t most) {
  int descriptor = shm_open(name, O_RDONLY, 0);
  if (descriptor < 0) return -1;
  struct stat about;
  ssize_t count = -1;
  if (fstat(descriptor, &about) == 0) {
    count = about.st_size;
    size_t length = (size_t)count < most ? (size_t)count : most;
    void *memory = mmap(NULL, length, PROT_READ, MAP_SHARED, descriptor, 0);
    if (memory != MAP_FAILED) {
      memcpy(bytes, memory, length);
      munmap(memory, length);
    }
  }
  close(descriptor);
  shm_unlink(name);
  return count;
}
