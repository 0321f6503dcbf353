#include "watch.h"

#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int queue = -1;

int watch_descriptor(void) { return queue; }

#ifdef __linux__

#include <sys/inotify.h>

/// The name as it was given, and where it leads by a link: editors replace the one or the other.
enum { name_count = 2 };
static char names[name_count][NAME_MAX + 1];
static int folders[name_count] = {-1, -1};

/// Watches the folder that a file is in: whoever replaces the file by another leaves no trace on it.
static bool watch_folder(int number, const char *path) {
  char folder[PATH_MAX];
  const char *slash = strrchr(path, '/');
  const char *name = slash == NULL ? path : slash + 1;
  size_t length = slash == NULL ? 1 : slash == path ? 1 : (size_t)(slash - path);
  if (length >= sizeof folder || strlen(name) > NAME_MAX) return false;
  memcpy(folder, slash == NULL ? "." : path, length);
  folder[length] = '\0';
  strcpy(names[number], name);
  folders[number] = inotify_add_watch(queue, folder, IN_CLOSE_WRITE | IN_MOVED_TO);
  return folders[number] >= 0;
}

bool watch_begin(const char *path) {
  watch_end();
  queue = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  if (queue < 0) return false;
  if (!watch_folder(0, path)) {
    watch_end();
    return false;
  }
  char *target = realpath(path, NULL);
  if (target != NULL) watch_folder(1, target);
  free(target);
  return true;
}

void watch_end(void) {
  if (queue >= 0) close(queue);
  queue = -1;
  for (int i = 0; i < name_count; i++) folders[i] = -1;
}

bool watch_take(void) {
  _Alignas(struct inotify_event) char bytes[4096];
  bool is_ours = false;
  ssize_t count;
  while ((count = read(queue, bytes, sizeof bytes)) > 0) {
    for (char *at = bytes; at < bytes + count;) {
      const struct inotify_event *event = (const struct inotify_event *)at;
      for (int i = 0; i < name_count; i++) {
        if (event->wd == folders[i] && event->len > 0 && strcmp(event->name, names[i]) == 0) {
          is_ours = true;
        }
      }
      at += sizeof *event + event->len;
    }
  }
  return is_ours;
}

#else

#include <sys/event.h>

static int file = -1, folder = -1;
static char *watched;

/// Asks to be told of one descriptor's changes, once or again.
static bool ask(int descriptor, unsigned int changes) {
  struct kevent event;
  EV_SET(&event, (uintptr_t)descriptor, EVFILT_VNODE, EV_ADD | EV_CLEAR, changes, 0, NULL);
  return kevent(queue, &event, 1, NULL, 0, NULL) == 0;
}

/// Watches the file that is there now: after a rename it is another one.
static void watch_file(void) {
  if (file >= 0) close(file);
  file = open(watched, O_EVTONLY | O_CLOEXEC);
  if (file >= 0) ask(file, NOTE_WRITE | NOTE_EXTEND | NOTE_DELETE | NOTE_RENAME);
}

bool watch_begin(const char *path) {
  watch_end();
  queue = kqueue();
  watched = strdup(path);
  if (queue < 0 || watched == NULL) {
    watch_end();
    return false;
  }
  fcntl(queue, F_SETFD, FD_CLOEXEC);
  char *slash = strrchr(watched, '/');
  if (slash == NULL) {
    folder = open(".", O_EVTONLY | O_CLOEXEC);
  } else {
    char kept = slash[1];
    slash[1] = '\0';
    folder = open(watched, O_EVTONLY | O_CLOEXEC);
    slash[1] = kept;
  }
  if (folder < 0 || !ask(folder, NOTE_WRITE)) {
    watch_end();
    return false;
  }
  watch_file();
  return true;
}

void watch_end(void) {
  if (file >= 0) close(file);
  if (folder >= 0) close(folder);
  if (queue >= 0) close(queue);
  file = folder = queue = -1;
  free(watched);
  watched = NULL;
}

bool watch_take(void) {
  struct kevent events[8];
  struct timespec now = {0, 0};
  bool is_told = false;
  while (kevent(queue, NULL, 0, events, 8, &now) > 0) is_told = true;
  if (is_told) watch_file();
  return is_told;
}

#endif
