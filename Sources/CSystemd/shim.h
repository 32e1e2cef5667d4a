// libsystemd, signs of life to the service manager and lines to its journal: the headers that are used.
#pragma once
#include <systemd/sd-daemon.h>
#include <systemd/sd-journal.h>
