// Whether the machine lets this process have threads.
#pragma once

/// Starts that many threads at once, up to 16, and ends them. Returns 0, or the errno value of the one that
/// could not be started.
int csystem_start_threads(int count);
