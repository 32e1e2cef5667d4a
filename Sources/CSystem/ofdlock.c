// F_OFD_SETLK is Linux's own.
#define _GNU_SOURCE

#include "ofdlock.h"

#include <errno.h>
#include <fcntl.h>

int wegweiser_lock_file(int descriptor) {
  // OFD locks want l_pid to be 0; length 0 means: to the end of the file.
  struct flock whole = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
  while (fcntl(descriptor, F_OFD_SETLK, &whole) != 0) {
    if (errno == EACCES) return EAGAIN;
    if (errno != EINTR) return errno;
  }
  return 0;
}
