// Nothing is called from here: the code stands in for two functions of the Swift runtime.
#pragma once
