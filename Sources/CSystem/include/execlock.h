// What a visit gives up: starting programs, being read from outside, outliving its parent.
#pragma once

/// Forbids execve and execveat to this thread and all others, for good.
/// Returns 0, or an errno value; EBUSY where a thread could not be joined to the lock.
int csystem_exec_lock(void);

/// Whether the lock holds: tries to execute a path that cannot exist.
int csystem_exec_is_locked(void);

/// Forbids core dumps, a debugger at a crash, and reading this process's memory from outside. Returns 0, or an errno value.
int csystem_forbid_dumps(void);

/// Has the kernel kill this process when its parent dies. Returns 0, or an errno value.
int csystem_die_with_parent(void);
