#include "foreground.h"

#include <poll.h>
#include <signal.h>
#include <unistd.h>

// Of the jobs of a shell one has the terminal; another that sets its modes is stopped (SIGTTOU), and
// would set them for a program that is not itself.

bool foreground_is_ours(void) {
  pid_t owner = tcgetpgrp(STDOUT_FILENO);
  // A terminal that controls no session has no jobs.
  return owner < 0 || owner == getpgrp();
}

/// Stops all of the job, as the kernel does where a job in the background sets the terminal.
static void stop(void) {
  struct sigaction found, standard = {.sa_handler = SIG_DFL};
  sigemptyset(&standard.sa_mask);
  sigaction(SIGTTOU, &standard, &found);
  kill(0, SIGTTOU);
  sigaction(SIGTTOU, &found, NULL);
}

bool foreground_await(bool (*is_asked_to_quit)(void)) {
  // Where nobody could wake the job the kernel does not stop it: then there is nothing to wait for.
  enum { most_tries = 100 };
  for (int tries = 0; !foreground_is_ours(); tries++) {
    if (tries == most_tries || (is_asked_to_quit != NULL && is_asked_to_quit())) return false;
    stop();
    poll(NULL, 0, 1);
  }
  return true;
}
