// FlyingFox can also forward requests to other servers, by Foundation's URLSession, which needs
// libcurl. We forward none. Linked, libcurl and the thirty libraries behind it would be loaded at
// each start of each visit; these take its place, and end the program should anybody ever call one.
#include <stdio.h>
#include <stdlib.h>

#include "nocurl.h"

#define NO_CURL(name)                                          \
  void name(void);                                             \
  void name(void) {                                            \
    fputs(#name ": this program speaks to no server\n", stderr); \
    abort();                                                   \
  }

NO_CURL(curl_easy_cleanup)
NO_CURL(curl_easy_getinfo)
NO_CURL(curl_easy_init)
NO_CURL(curl_easy_pause)
NO_CURL(curl_easy_setopt)
NO_CURL(curl_easy_strerror)
NO_CURL(curl_free)
NO_CURL(curl_global_init)
NO_CURL(curl_multi_add_handle)
NO_CURL(curl_multi_assign)
NO_CURL(curl_multi_cleanup)
NO_CURL(curl_multi_info_read)
NO_CURL(curl_multi_init)
NO_CURL(curl_multi_remove_handle)
NO_CURL(curl_multi_setopt)
NO_CURL(curl_multi_socket_action)
NO_CURL(curl_slist_append)
NO_CURL(curl_slist_free_all)
NO_CURL(curl_url)
NO_CURL(curl_url_get)
NO_CURL(curl_url_set)
NO_CURL(curl_version)
NO_CURL(curl_version_info)
