// libFuzzer, as far as it is called.
#pragma once
#include <stddef.h>
#include <stdint.h>

/// libFuzzer's own loop: calls `one` with made-up inputs until it crashes or the time is over.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*one)(const uint8_t *data, size_t size));
