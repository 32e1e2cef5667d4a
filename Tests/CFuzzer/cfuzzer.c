// Makes the header below a target of its own; the code is the compiler's libFuzzer.
#include "cfuzzer.h"
