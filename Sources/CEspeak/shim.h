// libespeak-ng, the voices: the headers that are used.
#pragma once
#include <dlfcn.h>
#include <espeak-ng/speak_lib.h>

/// The functions of libespeak-ng that are used, typed by its own header.
typedef struct {
  __typeof__(espeak_Initialize) *_Nonnull initialize;
  __typeof__(espeak_SetSynthCallback) *_Nonnull set_callback;
  __typeof__(espeak_SetVoiceByName) *_Nonnull set_voice;
  __typeof__(espeak_SetParameter) *_Nonnull set_parameter;
  __typeof__(espeak_Synth) *_Nonnull synth;
  __typeof__(espeak_TextToPhonemes) *_Nonnull phonemes;
} cespeak_functions;

/// Loads the library when it is wanted for the first time: linked, it and the 34 libraries behind it
/// would be loaded by every command. NULL where it is not installed.
static inline const cespeak_functions *_Nullable cespeak_load(void) {
  static cespeak_functions found;
  void *library = dlopen("libespeak-ng.so.1", RTLD_NOW | RTLD_LOCAL);
  if (!library) return 0;
  found.initialize = (__typeof__(espeak_Initialize) *)dlsym(library, "espeak_Initialize");
  found.set_callback =
    (__typeof__(espeak_SetSynthCallback) *)dlsym(library, "espeak_SetSynthCallback");
  found.set_voice = (__typeof__(espeak_SetVoiceByName) *)dlsym(library, "espeak_SetVoiceByName");
  found.set_parameter =
    (__typeof__(espeak_SetParameter) *)dlsym(library, "espeak_SetParameter");
  found.synth = (__typeof__(espeak_Synth) *)dlsym(library, "espeak_Synth");
  found.phonemes =
    (__typeof__(espeak_TextToPhonemes) *)dlsym(library, "espeak_TextToPhonemes");
  int all = found.initialize && found.set_callback && found.set_voice && found.set_parameter
    && found.synth && found.phonemes;
  return all ? &found : 0;
}
