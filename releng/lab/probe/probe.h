/*
 * gntprobe: does what a script says on the real gntalloc, gntdev and evtchn drivers and on Xen itself, and prints one JSON
 * line per operation with what came back and how the grant table changed. ../README.md has the language and the format.
 *
 * Ioctl numbers and structures are the drivers' public interface (Linux include/uapi/xen), hypercall structures and numbers
 * are Xen's (xen/include/public/grant_table.h).
 */
#ifndef PROBE_H
#define PROBE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

typedef uint8_t u8;
typedef uint16_t u16;
typedef uint32_t u32;
typedef uint64_t u64;

enum {
	PAGE = 4096,
	DOMID_SELF = 0x7ff0,
	MAX_FRAMES = 256,	/* frames of a table that we look at */
	CLOSED = 999,		/* a descriptor that is none: every call on it is refused with EBADF */
	LINE = 4096		/* bytes that a line sent to a child process may have */
};

/* json.c: the line being written. Every call after the first appends ,"name":value pairs. */
void json_clear(void);
void json(const char *format, ...) __attribute__((format(printf, 1, 2)));
void json_result(long result, int error);	/* "ret" and "errno"; error counts if result is negative */
void json_u32s(const char *name, const u32 *values, u32 count);
void json_frames(const char *name, const u64 *frames, u32 count);
const char *json_text(void);
size_t json_length(void);
bool json_write(int fd);

/* names.c: what a script has named, and the values that its words stand for. */
enum kind { A_FILE, AN_ALLOC, A_MAPPING, A_PORT, A_PROCESS, A_GNTDEV_MAP, A_GRANT_HANDLE };

struct name {
	char name[24];
	enum kind kind;
	int fd;			/* of a file; of a process: our end of the socket to it */
	u64 index;		/* offset in the file of an alloc or a gntdev map; the bus address of a handle */
	u32 count;		/* grefs of an alloc */
	u32 *grefs;
	u8 *addr;		/* of a mapping */
	size_t length;
	u32 port;		/* of an event channel; the number of a handle */
	pid_t pid;
};

struct words {			/* a line of the script; the first word is the operation */
	int count;
	char **word;
};

struct name *find_name(const char *name);	/* the last one of that name, NULL if there is none */
struct name *define_name(const char *name, enum kind kind);
void forget_names(void);
struct name *each_name(int i);			/* in the order in which they were defined, then NULL */

const char *word(const struct words *line, int i);	/* "0" beyond the last */
u64 number(const struct words *line, int i);		/* what word i stands for */
int file(const struct words *line, int i);		/* the descriptor that word i names, or CLOSED */

/* kernel.c: variables of the running kernel, read through /proc/kcore. */
struct symbol {
	const char *name;
	const char *module;	/* in brackets, as /proc/kallsyms has it */
	u64 addr;		/* 0 if the kernel has no such symbol */
};

extern struct symbol symbols[];			/* the last one has no name */
void find_symbols(void);
struct symbol *symbol(const char *name);
bool read_kernel(u64 addr, void *to, size_t bytes);
bool read_symbol(const char *name, u32 *value);

/* table.c: our own grant table, mapped through privcmd. */
struct table {
	int version;
	u32 frames;
	u8 *shared;		/* NULL before the first successful look */
	u64 mfns[MAX_FRAMES];
	u32 status_frames;	/* of a version 2 table */
	u8 *status;
};

extern struct table table;
bool look_at_table(void);		/* maps it anew if it has grown; what it holds is read through the mapping */
void remember_table(void);		/* changes are counted from here */
void set_max_delta(int entries);
void json_state(void);			/* counters, and what changed in the table since the last line */
void json_entries(void);		/* the whole table */
u32 entry_bytes(void);
u32 table_entries(void);
u64 frame_of(u32 ref);			/* what the entry says */
int privcmd(void);
u8 *map_frame(u64 mfn);			/* writable, NULL with errno */
int frames_of(u16 domid, u64 *mfns, u32 *version);	/* of another domain; how many, or a negative number */
long grant_table_op(unsigned command, void *argument, size_t bytes);	/* a GNTTABOP on a copy, which is copied back */

/* The operations, by the file that has them. */
typedef void operation(const struct words *line);

operation do_open, do_gdopen, do_evopen, do_close, do_dup, do_read, do_rawioctl;		/* files.c */
operation do_alloc, do_alloctrunc, do_dealloc, do_notify, do_limit;				/* gntalloc.c */
operation do_mmap, do_munmap, do_mprotect, do_madvise, do_mremap, do_peek, do_poke;		/* memory.c */
operation do_gdmap, do_gdunmap, do_gdoff, do_gdmax;						/* gntdev.c */
operation do_evbind, do_evinter, do_evunbind, do_evnotify, do_evpending;			/* evtchn.c */
operation do_hmap, do_hunmap, do_gcopy, do_setraw, do_domframes;				/* xen.c */
operation do_start, do_note, do_sleep, do_entries, do_freelist, do_sym, do_dump, do_sync,
	do_maxdelta, do_forget;									/* report.c */
operation do_fork, do_in, do_exit, do_kill;							/* process.c */

void watch_faults(void);			/* memory.c: peek and poke outlive SIGSEGV and SIGBUS */
void perform(const char *line);			/* main.c: does one line and appends its outcome */
extern const char *output_folder;		/* main.c: where dumps go */

#endif
