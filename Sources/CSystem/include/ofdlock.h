#pragma once

/// Tries to take an exclusive lock on a whole file, held by this opening of it and by no other, in
/// this process or elsewhere. The kernel releases it when the descriptor and its copies are closed.
///
/// Returns 0, EAGAIN where another opening holds the lock, or the errno of fcntl(F_OFD_SETLK).
int wegweiser_lock_file(int descriptor);
