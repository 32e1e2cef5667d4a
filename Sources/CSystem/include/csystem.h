// System calls that Swift cannot name.
#pragma once
#include "execlock.h"
#include "ofdlock.h"
#include "signals.h"
#include "terminal.h"
