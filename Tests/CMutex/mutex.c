// Tells ThreadSanitizer that a `Mutex` of Swift's `Synchronization` was waited for.
//
// A free `Mutex` is taken and given back in code of ours, which the sanitizer sees. The two functions
// that wait for a taken one and wake who waits are in the runtime's library and in the kernel, which
// it does not; it would report all that such a lock guards as a race.
#if __has_feature(thread_sanitizer)

#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"
#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context)) void *mutex

void __tsan_acquire(void *address);
void __tsan_release(void *address);

SWIFT void lock(uint32_t thread, SELF) __asm__(LOCK);
SWIFT void unlock(SELF) __asm__(UNLOCK);

SWIFT void lock(uint32_t thread, SELF) {
  SWIFT void (*waits)(uint32_t, SELF) = dlsym(RTLD_NEXT, LOCK);
  waits(thread, mutex);
  __tsan_acquire(mutex);
}

SWIFT void unlock(SELF) {
  SWIFT void (*wakes)(SELF) = dlsym(RTLD_NEXT, UNLOCK);
  __tsan_release(mutex);
  wakes(mutex);
}

#endif
