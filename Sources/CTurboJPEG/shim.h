#pragma once
#include <turbojpeg.h>
#if __has_include(<jconfig.h>)
#include <jconfig.h>
#endif

// TurboJPEG 2 tells its version to the preprocessor alone.
#define GABARIT_STRING(x) #x
#define GABARIT_EXPANDED_STRING(x) GABARIT_STRING(x)
static inline const char *gabarit_turbojpeg_version(void) {
#ifdef LIBJPEG_TURBO_VERSION
    return GABARIT_EXPANDED_STRING(LIBJPEG_TURBO_VERSION);
#else
    return "2";
#endif
}
