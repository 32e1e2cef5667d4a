#pragma once

#include "ofdlock.h"
