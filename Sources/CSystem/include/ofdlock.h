// Locks on files that belong to one opening, not to a whole process.
#pragma once

/// Tries to take an exclusive lock on a whole file, held by this opening of it and by no other, in
/// this process or elsewhere. The kernel releases it when the descriptor and its copies are closed.
///
/// Returns 0, EAGAIN where another opening holds the lock, or the errno of fcntl(F_OFD_SETLK).
int wegweiser_lock_file(int descriptor);

/// The same for one byte of the file, which need not be there. A lock on the whole file holds it too.
int wegweiser_lock_byte(int descriptor, int byte);
