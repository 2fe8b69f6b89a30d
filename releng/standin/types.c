/* All types of the drivers in one object file, for their layouts as BTF: the linker would not merge those of several. */
#include "standin.h"

struct gntalloc_gref *a_gref;
struct gntalloc_file_private_data *a_file;
struct deferred_entry *a_deferred_entry;
struct gnttab_ops *some_ops;
