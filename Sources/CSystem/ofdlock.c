// Locks on files that belong to one opening: F_OFD_SETLK, which is Linux's own.
#define _GNU_SOURCE

#include "ofdlock.h"

#include <errno.h>
#include <fcntl.h>

static int lock(int descriptor, off_t start, off_t length) {
  // OFD locks want l_pid to be 0; length 0 means: to the end of the file.
  struct flock part = {
      .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = start, .l_len = length};
  while (fcntl(descriptor, F_OFD_SETLK, &part) != 0) {
    if (errno == EACCES) return EAGAIN;
    if (errno != EINTR) return errno;
  }
  return 0;
}

int wegweiser_lock_file(int descriptor) { return lock(descriptor, 0, 0); }

int wegweiser_lock_byte(int descriptor, int byte) { return lock(descriptor, byte, 1); }
