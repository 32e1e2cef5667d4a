/* Stands between a program and the files of one folder: fails its Nth call, or records every call.

   FAULTS_FOLDER  the folder; calls on other files pass
   FAULTS_KIND    what happens at the call:
                  eio      it fails once with EIO
                  enospc   from it on, whatever needs room fails with ENOSPC
                  short    a write writes half of its bytes; another call fails with EINTR once
                  kill     the process is killed before it
                  after    the process is killed after it
   FAULTS_AT      which call, from 1 on; 0 for none
   FAULTS_RECORD  a file to which every call is added, with its bytes
   FAULTS_NOW     what the machine's clock shows from the start on, in seconds since 1970
   FAULTS_UPTIME  how many seconds the machine has run at the start; fewer than before is a new start
   FAULTS_HELD    1 where others hold the clock to the time, 0 where nobody does

   Loaded with LD_PRELOAD. Calls: open for writing, write, pwrite, fsync, fdatasync, ftruncate,
   rename, unlink. The record also has what went to standard output. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/timex.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static long count;

enum fate { PASS, FAIL, HALF, END };

static const char *setting(const char *name) {
  const char *value = getenv(name);
  return value ? value : "";
}

static int is_ours(const char *path) {
  const char *folder = setting("FAULTS_FOLDER");
  size_t length = strlen(folder);
  return length > 0 && strncmp(path, folder, length) == 0 &&
         (path[length] == '/' || path[length] == 0);
}

/* The path of an open file; empty where it has none. */
static void path_of(int descriptor, char path[PATH_MAX]) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  path[length > 0 ? length : 0] = 0;
}

/* Adds one call to the record: a line `what path offset length [new path]`, then the bytes. */
static void record(const char *what, const char *path, long offset, const void *bytes,
                   size_t length, const char *new) {
  const char *file = setting("FAULTS_RECORD");
  if (!*file) return;
  int saved = errno;
  int log = (int)syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
  char head[2 * PATH_MAX + 64];
  int size = snprintf(head, sizeof head, "%s\t%s\t%ld\t%zu\t%s\n", what, path, offset,
                      bytes ? length : 0, new);
  syscall(SYS_write, log, head, (size_t)size);
  if (bytes) syscall(SYS_write, log, bytes, length);
  syscall(SYS_close, log);
  errno = saved;
}

/* What is to become of the next call; `needs_room` where a full disk stops it. */
static enum fate fate(int needs_room, int is_write) {
  pthread_mutex_lock(&turn);
  long at = atol(setting("FAULTS_AT")), now = ++count;
  pthread_mutex_unlock(&turn);
  const char *kind = setting("FAULTS_KIND");
  if (at == 0 || now < at) return PASS;
  if (strcmp(kind, "enospc") == 0) {
    errno = ENOSPC;
    return needs_room ? FAIL : PASS;
  }
  if (now > at) return PASS;
  if (strcmp(kind, "kill") == 0) kill(getpid(), SIGKILL);
  if (strcmp(kind, "after") == 0) return END;
  if (strcmp(kind, "short") == 0) {
    errno = EINTR;
    return is_write ? HALF : FAIL;
  }
  errno = EIO;
  return FAIL;
}

/* The end of a call that went through. */
static long done(enum fate fate, long result) {
  if (fate == END) kill(getpid(), SIGKILL);
  return result;
}

static int opened(const char *path, int flags, mode_t mode) {
  int (*real)(const char *, int, ...) = dlsym(RTLD_NEXT, "open64");
  if (!is_ours(path) || (flags & O_ACCMODE) == O_RDONLY) return real(path, flags, mode);
  int is_new = (flags & O_CREAT) && access(path, F_OK) != 0;
  enum fate what = fate(is_new, 0);
  if (what == FAIL) return -1;
  int descriptor = real(path, flags, mode);
  if (descriptor >= 0 && is_new) record("create", path, 0, NULL, 0, "");
  if (descriptor >= 0 && !is_new && (flags & O_TRUNC)) record("truncate", path, 0, NULL, 0, "");
  return (int)done(what, descriptor);
}

#define OPEN(name)                                  \
  int name(const char *path, int flags, ...) {      \
    va_list rest;                                   \
    va_start(rest, flags);                          \
    mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0; \
    va_end(rest);                                   \
    return opened(path, flags, mode);               \
  }
OPEN(open)
OPEN(open64)

static ssize_t written(int descriptor, const void *bytes, size_t length, off_t offset) {
  char path[PATH_MAX];
  path_of(descriptor, path);
  int has_offset = offset >= 0;
  enum fate what = is_ours(path) ? fate(1, 1) : PASS;
  if (what == FAIL) return -1;
  size_t size = what == HALF ? length / 2 : length;
  if (!has_offset) offset = lseek(descriptor, 0, SEEK_CUR);
  ssize_t result = has_offset ? syscall(SYS_pwrite64, descriptor, bytes, size, offset)
                              : syscall(SYS_write, descriptor, bytes, size);
  if (result > 0 && is_ours(path)) record("write", path, offset, bytes, (size_t)result, "");
  if (result > 0 && descriptor == 1) record("said", "", 0, bytes, (size_t)result, "");
  return done(what, result);
}

ssize_t write(int descriptor, const void *bytes, size_t length) {
  return written(descriptor, bytes, length, -1);
}
ssize_t pwrite(int descriptor, const void *bytes, size_t length, off_t offset) {
  return written(descriptor, bytes, length, offset);
}
ssize_t pwrite64(int descriptor, const void *bytes, size_t length, off_t offset) {
  return written(descriptor, bytes, length, offset);
}

static int synchronized(int descriptor, long call) {
  char path[PATH_MAX];
  path_of(descriptor, path);
  if (!is_ours(path)) return (int)syscall(call, descriptor);
  enum fate what = fate(0, 0);
  if (what == FAIL) return -1;
  int result = (int)syscall(call, descriptor);
  if (result == 0) record("sync", path, 0, NULL, 0, "");
  return (int)done(what, result);
}

int fsync(int descriptor) { return synchronized(descriptor, SYS_fsync); }
int fdatasync(int descriptor) { return synchronized(descriptor, SYS_fdatasync); }

static int cut(int descriptor, off_t length) {
  char path[PATH_MAX];
  path_of(descriptor, path);
  if (!is_ours(path)) return (int)syscall(SYS_ftruncate, descriptor, length);
  enum fate what = fate(0, 0);
  if (what == FAIL) return -1;
  int result = (int)syscall(SYS_ftruncate, descriptor, length);
  if (result == 0) record("truncate", path, length, NULL, 0, "");
  return (int)done(what, result);
}

int ftruncate(int descriptor, off_t length) { return cut(descriptor, length); }
int ftruncate64(int descriptor, off_t length) { return cut(descriptor, length); }

int rename(const char *path, const char *new) {
  if (!is_ours(new)) return (int)syscall(SYS_renameat, AT_FDCWD, path, AT_FDCWD, new);
  enum fate what = fate(0, 0);
  if (what == FAIL) return -1;
  int result = (int)syscall(SYS_renameat, AT_FDCWD, path, AT_FDCWD, new);
  if (result == 0) record("rename", path, 0, NULL, 0, new);
  return (int)done(what, result);
}

int unlink(const char *path) {
  if (!is_ours(path)) return (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0);
  enum fate what = fate(0, 0);
  if (what == FAIL) return -1;
  int result = (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0);
  if (result == 0) record("remove", path, 0, NULL, 0, "");
  return (int)done(what, result);
}

/* Tells how many calls there were. */
__attribute__((destructor)) static void tell(void) {
  char number[32];
  snprintf(number, sizeof number, "%ld", count);
  record("end", "", 0, number, strlen(number), "");
}

/* The machine's clock, set to another time; the one that only counts goes on as it is. */
int clock_gettime(clockid_t clock, struct timespec *now) {
  int result = (int)syscall(SYS_clock_gettime, clock, now);
  const char *wanted = setting("FAULTS_NOW");
  if (result == 0 && *wanted && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) {
    struct timespec since;
    syscall(SYS_clock_gettime, CLOCK_MONOTONIC, &since);
    static time_t start;
    if (!start) start = since.tv_sec;
    now->tv_sec = atol(wanted) + since.tv_sec - start;
  }
  const char *uptime = setting("FAULTS_UPTIME");
  if (result == 0 && *uptime && clock == CLOCK_BOOTTIME) {
    static time_t start;
    if (!start) start = now->tv_sec;
    now->tv_sec = atol(uptime) + now->tv_sec - start;
  }
  return result;
}

int adjtimex(struct timex *state) {
  const char *held = setting("FAULTS_HELD");
  if (!*held) return (int)syscall(SYS_adjtimex, state);
  state->status = *held == '1' ? 0 : STA_UNSYNC;
  return *held == '1' ? TIME_OK : TIME_ERROR;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
  (void)zone;
  struct timespec exact;
  clock_gettime(CLOCK_REALTIME, &exact);
  now->tv_sec = exact.tv_sec;
  now->tv_usec = exact.tv_nsec / 1000;
  return 0;
}

time_t time(time_t *place) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (place) *place = now.tv_sec;
  return now.tv_sec;
}
