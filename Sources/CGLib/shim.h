// SHA-256 of strings, plain and keyed.
#pragma once
#include <glib.h>
