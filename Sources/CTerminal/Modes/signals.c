#include "signals.h"

#include "../Bytes/errors.h"
#include "modes.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

static const int noted[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH};
enum { noted_count = sizeof noted / sizeof *noted };

static struct sigaction noted_before[noted_count], fatal_before[NSIG];
static stack_t stack_before;
static void *stack;

/// Handlers write, the event loop reads: the only thing a handler may safely do is write a byte.
static int pipe_ends[2] = {-1, -1};
static volatile sig_atomic_t quit_is_unanswered;

static volatile sig_atomic_t dying_of;

static void give_up(int number) {
  (void)number;
  _exit(128 + dying_of);
}

static void die(int number) {
  // A terminal that takes no more, as over a connection that hangs, must not keep us alive.
  dying_of = number;
  signal(SIGALRM, give_up);
  sigset_t awaited;
  sigemptyset(&awaited);
  sigaddset(&awaited, SIGALRM);
  sigprocmask(SIG_UNBLOCK, &awaited, NULL);
  alarm(1);
  modes_emergency_restore();
  errors_say();
  signal(number, SIG_DFL);
  raise(number);
}

static void note(int number) {
  int error = errno;
  if (signals_asks_to_quit(number)) {
    // The program has not come round to the first request: it hangs, and this is the way out.
    if (quit_is_unanswered) die(number);
    quit_is_unanswered = 1;
  }
  unsigned char byte = (unsigned char)number;
  // A full pipe loses nothing that matters: the loop has more than enough to wake up for.
  ssize_t written = write(pipe_ends[1], &byte, 1);
  (void)written;
  errno = error;
}

bool signals_asks_to_quit(int number) {
  return number == SIGINT || number == SIGTERM || number == SIGHUP || number == SIGQUIT;
}

/// Whether a signal that the loop does not hear of ends a program that knows nothing of it: for a crash,
/// for a limit, or because somebody sent it.
static bool is_fatal(int number) {
  switch (number) {
    case SIGKILL: case SIGSTOP:
    case SIGTTIN: case SIGTTOU:
    case SIGCHLD: case SIGURG:
#ifdef SIGINFO
    case SIGINFO: case SIGIO:
#endif
      return false;
    default: break;
  }
  for (int i = 0; i < noted_count; i++) {
    if (noted[i] == number) return false;
  }
#ifdef SIGRTMIN
  // Those between are the thread library's.
  return number < 32 || number >= SIGRTMIN;
#else
  return true;
#endif
}

static bool open_pipe(void) {
  if (pipe(pipe_ends) != 0) return false;
  for (int i = 0; i < 2; i++) {
    fcntl(pipe_ends[i], F_SETFD, FD_CLOEXEC);
    fcntl(pipe_ends[i], F_SETFL, O_NONBLOCK);
  }
  return true;
}

/// A stack overflow can only be handled on another stack.
static void open_stack(void) {
  size_t size = (size_t)SIGSTKSZ < 65536 ? 65536 : (size_t)SIGSTKSZ;
  stack = malloc(size);
  if (stack == NULL) return;
  stack_t other = {.ss_sp = stack, .ss_size = size};
  sigaltstack(&other, &stack_before);
}

bool signals_install(void) {
  if (!open_pipe()) return false;
  open_stack();
  quit_is_unanswered = 0;

  struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  // A handler for one request must not be cut in half by that for another.
  for (int i = 0; i < noted_count; i++) sigaddset(&action.sa_mask, noted[i]);
  sigset_t ours = action.sa_mask;
  for (int i = 0; i < noted_count; i++) {
    sigaction(noted[i], &action, &noted_before[i]);
    // Whoever started us with nohup wants us to outlive the terminal's line.
    if (noted[i] == SIGHUP && noted_before[i].sa_handler == SIG_IGN) {
      sigaction(SIGHUP, &noted_before[i], NULL);
    }
  }

  struct sigaction last = {.sa_handler = die, .sa_flags = SA_ONSTACK | SA_NODEFER};
  sigemptyset(&last.sa_mask);
  for (int number = 1; number < NSIG; number++) {
    if (!is_fatal(number)) continue;
    sigaction(number, &last, &fatal_before[number]);
    // What is ignored stays ignored, but for what the commands ignore that write files.
    if (fatal_before[number].sa_handler == SIG_IGN && number != SIGXFSZ) {
      sigaction(number, &fatal_before[number], NULL);
    }
    sigaddset(&ours, number);
  }

  // A parent that started us from a worker thread may have left them all blocked.
  pthread_sigmask(SIG_UNBLOCK, &ours, NULL);
  return true;
}

void signals_remove(void) {
  for (int i = 0; i < noted_count; i++) sigaction(noted[i], &noted_before[i], NULL);
  for (int number = 1; number < NSIG; number++) {
    if (is_fatal(number)) sigaction(number, &fatal_before[number], NULL);
  }
  if (stack != NULL) sigaltstack(&stack_before, NULL);
  free(stack);
  stack = NULL;
  for (int i = 0; i < 2; i++) {
    close(pipe_ends[i]);
    pipe_ends[i] = -1;
  }
}

int signals_descriptor(void) { return pipe_ends[0]; }

uint64_t signals_take(void) {
  uint64_t pending = 0;
  unsigned char bytes[64];
  ssize_t count;
  while ((count = read(pipe_ends[0], bytes, sizeof bytes)) > 0) {
    for (ssize_t i = 0; i < count; i++) pending |= signal_bit(bytes[i]);
  }
  quit_is_unanswered = 0;
  return pending;
}

void signals_stop_here(void) {
  // With the default action rather than SIGSTOP: the kernel ignores it where nobody could wake us,
  // as in `xterm -e downhill`.
  struct sigaction ours, standard = {.sa_handler = SIG_DFL};
  sigemptyset(&standard.sa_mask);
  sigaction(SIGTSTP, &standard, &ours);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
}
