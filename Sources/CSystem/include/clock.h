// The clock that nobody can set, and whether the other one is held to the time.
#pragma once

/// Seconds since the machine's start, also those in which it slept.
long csystem_uptime(void);

/// Whether others hold the wall clock to the time (NTP, PTP). Where the kernel may not be asked, the
/// sign that systemd-timesyncd leaves decides.
int csystem_clock_is_held(void);
