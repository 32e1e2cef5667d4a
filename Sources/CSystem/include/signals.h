// Signals as something to read.
#pragma once

/// Blocks CHLD, HUP, INT, QUIT, TERM, TSTP, TTIN, TTOU and WINCH for this thread and those that it
/// starts, and ignores PIPE. Returns 0, or an errno value.
int csystem_block_signals(void);

/// Opens a descriptor from which the blocked signals are read, not inherited by other programs.
/// Returns -1 and sets errno where it cannot.
int csystem_signal_descriptor(void);

/// Takes the next signal that waits there; 0 where none does.
int csystem_next_signal(int descriptor);
