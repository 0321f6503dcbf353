// glibc declares wcwidth for X/Open programs only.
#define _GNU_SOURCE

#include "locale.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <wchar.h>

/// The locale the user asked for characters in, or NULL where nothing says.
static const char *requested_locale(void) {
  static const char *const variables[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (size_t i = 0; i < sizeof variables / sizeof *variables; i++) {
    const char *name = getenv(variables[i]);
    if (name != NULL && *name != '\0') return name;
  }
  return NULL;
}

static bool codeset_is_utf8(void) { return strcasecmp(nl_langinfo(CODESET), "UTF-8") == 0; }

/// Whether a locale's name ends in a spelling of UTF-8, with or without a modifier after `@`.
static bool names_utf8(const char *locale) {
  const char *codeset = strchr(locale, '.');
  if (codeset == NULL) return false;
  return strncasecmp(codeset, ".UTF-8", 6) == 0 || strncasecmp(codeset, ".UTF8", 5) == 0;
}

// Only LC_CTYPE is set: LC_NUMERIC would change how C reads and writes decimal points.
bool locale_is_utf8(void) {
  const char *requested = requested_locale();
  if (setlocale(LC_CTYPE, "") == NULL) setlocale(LC_CTYPE, "C");
  if (codeset_is_utf8()) return true;
  if (requested != NULL && !names_utf8(requested)) return false;

  // A locale that is not installed, or none at all, as over ssh and in containers: the terminal
  // speaks UTF-8 all the same, and any UTF-8 locale makes ncurses do so too.
  static const char *const rescues[] = {"C.UTF-8", "en_US.UTF-8", "UTF-8"};
  for (size_t i = 0; i < sizeof rescues / sizeof *rescues; i++) {
    if (setlocale(LC_CTYPE, rescues[i]) != NULL && codeset_is_utf8()) return true;
  }
  setlocale(LC_CTYPE, "C");
  return false;
}

bool locale_knows(uint32_t scalar) {
  return locale_is_utf8() && wcwidth((wchar_t)scalar) > 0;
}
