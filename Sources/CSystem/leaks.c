// What a build under AddressSanitizer is told when a program starts; nothing in any other build.
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
// Fontconfig finds its patterns by offsets, in which the search for leaks sees no pointers, and
// Foundation keeps a weak reference for each program that it started.
const char *__asan_default_options(void);
const char *__asan_default_options(void) { return "detect_leaks=0"; }
#endif
#endif
