// Signals as something to read: signalfd.
#define _GNU_SOURCE
#include "signals.h"
#include <errno.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <unistd.h>

static void fill(sigset_t *set) {
  static const int signals[] =
    {SIGCHLD, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGTTIN, SIGTTOU, SIGWINCH};
  sigemptyset(set);
  for (unsigned i = 0; i < sizeof signals / sizeof *signals; i++) sigaddset(set, signals[i]);
}

int csystem_block_signals(void) {
  sigset_t set;
  fill(&set);
  if (signal(SIGPIPE, SIG_IGN) == SIG_ERR) return errno;
  return sigprocmask(SIG_BLOCK, &set, NULL) ? errno : 0;
}

int csystem_signal_descriptor(void) {
  sigset_t set;
  fill(&set);
  return signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

int csystem_next_signal(int descriptor) {
  struct signalfd_siginfo info;
  ssize_t count = read(descriptor, &info, sizeof info);
  return count == (ssize_t)sizeof info ? (int)info.ssi_signo : 0;
}
