// Stands where libcurl would: see nocurl.c.
#pragma once
