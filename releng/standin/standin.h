/*
 * A stand-in for a stopped kernel: a program that has the structures of Linux's gntalloc and grant-table drivers in its own
 * memory, under the drivers' names, for a debugger to read.
 *
 * Names, order and widths of the fields are facts of Linux drivers/xen/gntalloc.c and drivers/xen/grant-table.c (6.1.192), as
 * the kernel's own type information tells them; entries are those of Xen's xen/include/public/grant_table.h. With SHIFTED,
 * fields lie elsewhere, as in a kernel that nobody has seen: a reader then needs the program's type information (gcc -gbtf).
 */
#ifndef STANDIN_H
#define STANDIN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef SHIFTED
#define STRANGE(name) uint64_t name;
#else
#define STRANGE(name)
#endif

enum {
	PAGE = 4096,
	MAX_FRAMES = 256,
	RESERVED_REFS = 8,		/* which the drivers never hand out */
	LINKS_PER_PAGE = PAGE / 4,
	BYTES_OF_STRUCT_PAGE = 64
};
#define END_OF_LIST 0xffffffffu

enum {					/* flags and status of entries */
	PERMIT_ACCESS = 1, READONLY = 4, READING = 8, WRITING = 16
};

enum {					/* unmap notify */
	CLEAR_BYTE = 1, SEND_EVENT = 2
};

struct list_head {
	struct list_head *next, *prev;
};

struct page;				/* its address alone means something */

struct notify_info {
	uint16_t pgoff:12;
	uint16_t flags:2;
	int event;
};

struct gntalloc_gref {
	STRANGE(strange_first)
	struct list_head next_gref;
	struct list_head next_file;
	STRANGE(strange_middle)
	struct page *page;
	uint64_t file_index;
	unsigned int users;
	uint32_t gref_id;
	struct notify_info notify;
};

struct gntalloc_file_private_data {
	struct list_head list;
	STRANGE(strange_middle)
	uint64_t index;
};

struct deferred_entry {
	STRANGE(strange_first)
	struct list_head list;
	uint32_t ref;
	uint16_t warn_delay;
	struct page *page;
};

struct gnttab_ops {
	unsigned int version;
	unsigned int grefs_per_grant_frame;
	void (*functions[5])(void);
};

struct grant_entry_v1 {
	uint16_t flags, domid;
	uint32_t frame;
};

struct grant_entry_v2 {			/* its full page form */
	uint16_t flags, domid;
	uint32_t pad0;
	uint64_t frame;
};

union gnttab_shared {
	struct grant_entry_v1 *v1;
	struct grant_entry_v2 *v2;
	void *addr;
};

/* table.c: what grant-table.c keeps, by its names. */
extern union gnttab_shared gnttab_shared;
extern uint16_t *grstatus;
extern const struct gnttab_ops *gnttab_interface;
extern unsigned int nr_grant_frames, gnttab_size, free_per_iteration;
extern uint32_t **gnttab_list, gnttab_free_head, gnttab_last_free, *gnttab_free_tail_ptr;
extern int gnttab_free_count;
extern unsigned long *gnttab_free_bitmap;
extern struct list_head deferred_list;
extern uint64_t deferred_count, leaked_count;
extern unsigned long vmemmap_base;

void make_table(int version, unsigned int frames);
bool grow_table(unsigned int frames);		/* by so many; false where there is no more room */
uint32_t grant(uint16_t domid, uint64_t pfn, bool readonly);	/* END_OF_LIST where the table is full */
void end_grant(uint32_t ref, uint64_t pfn);	/* deferred while its peer maps it */
bool peer_maps(uint32_t ref, bool maps);	/* false where there is no such entry */
void retry_deferred(void);			/* one tick of the timer */
void leak(void);				/* one more, as if there were no memory to defer it */
uint64_t frame_of(uint64_t pfn);		/* the machine's number, as a paravirtual guest has it */
struct page *page_of(uint64_t pfn);

/* gntalloc.c: what gntalloc.c keeps, by its names. */
extern struct list_head gref_list;
extern int limit, gref_size;

int open_file(void);				/* its number here */
const char *alloc_grefs(int file, uint16_t domid, bool readonly, unsigned int count);	/* NULL, or why not */
const char *dealloc_grefs(int file, uint64_t index, unsigned int count);
const char *set_notify(int file, uint64_t index, unsigned int action, int port);
int map_grefs(int file, uint64_t index, unsigned int count);	/* its number here, -1 where there is no such range */
const char *unmap_grefs(int mapping);
const char *close_file(int file);

/* slots.c: memory as a kernel would hand it out: pages with nothing readable beside them. */
void *new_page(void);
void *new_slot(void);				/* for one of these structures, zeroed */
void free_slot(void *slot);			/* it is overwritten */

void list_init(struct list_head *head);
void list_add_tail(struct list_head *entry, struct list_head *head);
void list_del(struct list_head *entry);		/* whose links are poisoned */

/*
 * account.c: what the operations did, kept beside the structures in plain arrays. The account is printed of these alone: it
 * never looks at what a debugger reads.
 */
void note_grant(uint32_t ref, uint16_t flags, uint16_t domid, uint64_t frame);
void note_revoked(uint32_t ref);
void note_peer(uint32_t ref, uint16_t bits);	/* READING and WRITING, or 0 */
void note_free(uint32_t ref);			/* at the front of the free ones */
void note_grown(uint32_t first, uint32_t count);	/* at their end */
void note_taken(uint32_t ref);
void note_deferred(uint32_t ref);
void note_last_deferred(uint32_t ref);		/* at the end of those that wait */
void note_not_deferred(uint32_t ref);
void note_leaked(void);
void note_file(const void *address);
void note_index(const void *file, uint64_t next_index);
void note_closed(const void *file);
void note_gref(uint32_t ref, const void *file, uint64_t pfn, uint64_t offset);
void note_users(uint32_t ref, unsigned int users);
void note_unlisted(uint32_t ref);		/* of its file */
void note_notify(uint32_t ref, unsigned int action, unsigned int byte, int port);
void note_no_gref(uint32_t ref);
void print_account(int version, unsigned int frames);

#endif
