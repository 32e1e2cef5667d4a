// A terminal's size, and pipes and waits beside it.
#pragma once

/// The size of the terminal, in character cells. Returns 0, or an errno value.
int csystem_window_size(int descriptor, int *columns, int *rows);

/// The size of one character cell, in dots; 0 where the terminal does not say.
/// Returns 0, or an errno value.
int csystem_cell_size(int descriptor, int *width, int *height);

/// Opens a pipe whose ends do not block and are not inherited by other programs.
/// Returns 0, or an errno value.
int csystem_pipe(int ends[2]);

/// Whether reads and writes wait, instead of returning at once.
int csystem_waits(int descriptor);

/// Makes them wait or return at once, for all programs that share the descriptor.
/// Returns 0, or an errno value.
int csystem_set_waiting(int descriptor, int waits);
