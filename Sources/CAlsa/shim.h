// libasound, the sound device: the headers that are used.
#pragma once
#include <alsa/asoundlib.h>
#include <dlfcn.h>

/// The functions of libasound that are used, typed by its own header.
typedef struct {
  __typeof__(snd_pcm_open) *_Nonnull open;
  __typeof__(snd_pcm_set_params) *_Nonnull set_params;
  __typeof__(snd_pcm_writei) *_Nonnull write;
  __typeof__(snd_pcm_wait) *_Nonnull wait;
  __typeof__(snd_pcm_recover) *_Nonnull recover;
  __typeof__(snd_pcm_drain) *_Nonnull drain;
  __typeof__(snd_pcm_state) *_Nonnull state;
  __typeof__(snd_pcm_drop) *_Nonnull drop;
  __typeof__(snd_pcm_close) *_Nonnull close;
  __typeof__(snd_strerror) *_Nonnull words;
} calsa_functions;

/// Takes what the library would write to standard error, which is the visitor's screen.
static inline void calsa_say_nothing(
  const char *file, int line, const char *function, int error, const char *format, ...) {
  (void)file, (void)line, (void)function, (void)error, (void)format;
}

/// Loads the library when it is wanted for the first time, silenced. NULL where it is not installed.
static inline const calsa_functions *_Nullable calsa_load(void) {
  static calsa_functions found;
  void *library = dlopen("libasound.so.2", RTLD_NOW | RTLD_LOCAL);
  if (!library) return 0;
  found.open = (__typeof__(snd_pcm_open) *)dlsym(library, "snd_pcm_open");
  found.set_params = (__typeof__(snd_pcm_set_params) *)dlsym(library, "snd_pcm_set_params");
  found.write = (__typeof__(snd_pcm_writei) *)dlsym(library, "snd_pcm_writei");
  found.wait = (__typeof__(snd_pcm_wait) *)dlsym(library, "snd_pcm_wait");
  found.recover = (__typeof__(snd_pcm_recover) *)dlsym(library, "snd_pcm_recover");
  found.drain = (__typeof__(snd_pcm_drain) *)dlsym(library, "snd_pcm_drain");
  found.state = (__typeof__(snd_pcm_state) *)dlsym(library, "snd_pcm_state");
  found.drop = (__typeof__(snd_pcm_drop) *)dlsym(library, "snd_pcm_drop");
  found.close = (__typeof__(snd_pcm_close) *)dlsym(library, "snd_pcm_close");
  found.words = (__typeof__(snd_strerror) *)dlsym(library, "snd_strerror");
  __typeof__(snd_lib_error_set_handler) *set_handler =
    (__typeof__(snd_lib_error_set_handler) *)dlsym(library, "snd_lib_error_set_handler");
  int all = found.open && found.set_params && found.write && found.wait && found.recover
    && found.drain && found.state && found.drop && found.close && found.words && set_handler;
  if (!all) return 0;
  set_handler(calsa_say_nothing);
  return &found;
}
