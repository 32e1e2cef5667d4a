// libyaml, the reader of YAML: the header that is used.
#pragma once
#include <yaml.h>
