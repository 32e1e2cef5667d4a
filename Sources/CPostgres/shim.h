// libpq, the way to a PostgreSQL server: the headers that are used.
#pragma once
#include <dlfcn.h>
#include <stddef.h>
#include <postgresql/libpq-fe.h>

/// The functions of libpq that this program calls. They are looked up when a server is first spoken
/// to, since the library brings twenty others along that no other part of the program needs.
struct wegweiser_libpq {
  __typeof__(PQconnectdb) *connectdb;
  __typeof__(PQstatus) *status;
  __typeof__(PQerrorMessage) *error_message;
  __typeof__(PQfinish) *finish;
  __typeof__(PQsocket) *socket;
  __typeof__(PQsendQueryParams) *send;
  __typeof__(PQsendQuery) *send_script;
  __typeof__(PQconsumeInput) *consume;
  __typeof__(PQisBusy) *is_busy;
  __typeof__(PQgetResult) *result;
  __typeof__(PQresultStatus) *result_status;
  __typeof__(PQresultErrorField) *error_field;
  __typeof__(PQresultErrorMessage) *result_error;
  __typeof__(PQntuples) *rows;
  __typeof__(PQnfields) *columns;
  __typeof__(PQgetisnull) *is_null;
  __typeof__(PQgetvalue) *value;
  __typeof__(PQclear) *clear;
  __typeof__(PQsetNoticeReceiver) *set_notice_receiver;
};

/// Loads libpq and fills the table. Returns NULL, or what the dynamic linker said.
static inline const char *wegweiser_load_libpq(struct wegweiser_libpq *pq) {
  void *library = dlopen("libpq.so.5", RTLD_NOW | RTLD_LOCAL);
  if (!library) return dlerror();
#define WEGWEISER_LOOK_UP(member, name) \
  if (!(pq->member = (__typeof__(name) *)dlsym(library, #name))) return dlerror();
  WEGWEISER_LOOK_UP(connectdb, PQconnectdb)
  WEGWEISER_LOOK_UP(status, PQstatus)
  WEGWEISER_LOOK_UP(error_message, PQerrorMessage)
  WEGWEISER_LOOK_UP(finish, PQfinish)
  WEGWEISER_LOOK_UP(socket, PQsocket)
  WEGWEISER_LOOK_UP(send, PQsendQueryParams)
  WEGWEISER_LOOK_UP(send_script, PQsendQuery)
  WEGWEISER_LOOK_UP(consume, PQconsumeInput)
  WEGWEISER_LOOK_UP(is_busy, PQisBusy)
  WEGWEISER_LOOK_UP(result, PQgetResult)
  WEGWEISER_LOOK_UP(result_status, PQresultStatus)
  WEGWEISER_LOOK_UP(error_field, PQresultErrorField)
  WEGWEISER_LOOK_UP(result_error, PQresultErrorMessage)
  WEGWEISER_LOOK_UP(rows, PQntuples)
  WEGWEISER_LOOK_UP(columns, PQnfields)
  WEGWEISER_LOOK_UP(is_null, PQgetisnull)
  WEGWEISER_LOOK_UP(value, PQgetvalue)
  WEGWEISER_LOOK_UP(clear, PQclear)
  WEGWEISER_LOOK_UP(set_notice_receiver, PQsetNoticeReceiver)
#undef WEGWEISER_LOOK_UP
  return NULL;
}
