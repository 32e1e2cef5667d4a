// Sizes of a terminal, and pipes and waits beside it.
#define _GNU_SOURCE
#include "terminal.h"
#include <errno.h>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

int csystem_window_size(int descriptor, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size)) return errno;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return 0;
}

int csystem_cell_size(int descriptor, int *width, int *height) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size)) return errno;
  *width = size.ws_col ? size.ws_xpixel / size.ws_col : 0;
  *height = size.ws_row ? size.ws_ypixel / size.ws_row : 0;
  return 0;
}

int csystem_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC | O_NONBLOCK) ? errno : 0; }

int csystem_waits(int descriptor) {
  int flags = fcntl(descriptor, F_GETFL);
  return flags < 0 || !(flags & O_NONBLOCK);
}

int csystem_set_waiting(int descriptor, int waits) {
  int flags = fcntl(descriptor, F_GETFL);
  if (flags < 0) return errno;
  int changed = waits ? flags & ~O_NONBLOCK : flags | O_NONBLOCK;
  return changed != flags && fcntl(descriptor, F_SETFL, changed) ? errno : 0;
}
