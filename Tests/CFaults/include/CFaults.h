/* A library to be preloaded: it makes calls on the files of one folder fail, and keeps a record of
   them. It has no functions of its own. See faults.c. */
