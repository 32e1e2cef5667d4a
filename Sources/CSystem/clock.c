// The clock that nobody can set, and whether the other one is held to the time.
#define _GNU_SOURCE
#include "clock.h"
#include <sys/timex.h>
#include <time.h>
#include <unistd.h>

long csystem_uptime(void) {
  struct timespec now;
  return clock_gettime(CLOCK_BOOTTIME, &now) == 0 ? (long)now.tv_sec : 0;
}

int csystem_clock_is_held(void) {
  struct timex state = {0};
  int answer = adjtimex(&state);
  if (answer >= 0) return answer != TIME_ERROR && !(state.status & STA_UNSYNC);
  return access("/run/systemd/timesync/synchronized", F_OK) == 0;
}
