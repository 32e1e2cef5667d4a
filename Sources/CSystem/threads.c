#include "include/threads.h"

#include <pthread.h>

static void *wait_for(void *gate) {
  pthread_mutex_lock(gate);
  pthread_mutex_unlock(gate);
  return 0;
}

int csystem_start_threads(int count) {
  pthread_t threads[16];
  pthread_mutex_t gate = PTHREAD_MUTEX_INITIALIZER;
  int started = 0, error = 0;
  pthread_mutex_lock(&gate);
  while (started < count && started < 16 && !error) {
    error = pthread_create(&threads[started], 0, wait_for, &gate);
    if (!error) started++;
  }
  pthread_mutex_unlock(&gate);
  while (started > 0) pthread_join(threads[--started], 0);
  return error;
}
