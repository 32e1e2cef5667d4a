// System calls that Swift cannot name.
#pragma once
#include "clock.h"
#include "execlock.h"
#include "ofdlock.h"
#include "signals.h"
#include "terminal.h"
#include "threads.h"
