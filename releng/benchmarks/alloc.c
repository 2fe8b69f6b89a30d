/*
 * What a page costs that is offered and taken back at once, while others stay offered, with the data structures and walks
 * of Linux's gntalloc and grant-table drivers (drivers/xen/gntalloc.c and grant-table.c, 6.1.192), written anew:
 * a list of all grefs and one for each file, both gone through from the front; every alloc and every dealloc looks at all
 * grefs for unused ones; free references chained through an array; version 1 entries written in the order that Xen asks
 * for and taken back by a compare-and-set. It is written to win: there is no system call, no lock, no kernel allocator,
 * and a page has no memory before somebody writes to it, so none is cleared.
 *
 *   alloc LIVE           the reference and the index of a page that is offered with LIVE others in the same file
 *   alloc LIVE MILLIS    nanoseconds for one alloc and dealloc of such a page, the median of rounds that fill so many
 *                        milliseconds, after as many warm
 */
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { PAGE = 4096, RESERVED = 8, ENTRIES = 1 << 18, MAX_PASSES = 100000 };
enum { PERMIT = 1, READONLY = 4, IN_USE = 0x18, END = 0xffffffff };

struct link {
	struct link *next, *before;
};

struct gref {
	struct link all;  /* in the list of all files */
	struct link mine; /* in its file's list */
	struct page *page;
	uint64_t index;
	uint32_t users;
	uint32_t ref;
	uint16_t notify_offset;
	uint8_t notify_action;
};

struct page {
	unsigned char *memory; /* NULL: zeros */
	struct page *free;
};

struct file {
	struct link grefs;
	uint64_t next_index;
};

union entry {
	struct {
		uint16_t flags, domid;
		uint32_t frame;
	};
	uint32_t word; /* flags and domid */
};

static struct link all = {&all, &all};
static uint32_t gref_size, limit = ENTRIES;
static union entry table[ENTRIES];
static uint32_t chain[ENTRIES], head, free_count;

static struct page pages[ENTRIES], *free_page;

#define holder(type, member, link) ((type *)((char *)(link) - offsetof(type, member)))

static void append(struct link *list, struct link *link)
{
	link->before = list->before;
	link->next = list;
	list->before->next = link;
	list->before = link;
}

static void take_out(struct link *link)
{
	link->before->next = link->next;
	link->next->before = link->before;
	link->next = link->before = link;
}

static uint32_t grant(uint16_t domid, const struct page *page, int readonly)
{
	if (free_count == 0)
		return 0;
	uint32_t ref = head;
	head = chain[ref];
	free_count--;
	table[ref].domid = domid;
	table[ref].frame = (uint32_t)(page - pages);
	__atomic_store_n(&table[ref].flags, PERMIT | (readonly ? READONLY : 0), __ATOMIC_RELEASE);
	return ref;
}

static int revoke(uint32_t ref)
{
	uint32_t word = __atomic_load_n(&table[ref].word, __ATOMIC_SEQ_CST);
	do {
		if (word & IN_USE)
			return 0;
	} while (!__atomic_compare_exchange_n(&table[ref].word, &word, word & ~0xffffu, 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST));
	chain[ref] = head;
	head = ref;
	free_count++;
	return 1;
}

static void delete_gref(struct gref *gref)
{
	if ((gref->notify_action & 1) && gref->page->memory)
		gref->page->memory[gref->notify_offset] = 0;
	if (revoke(gref->ref)) {
		free(gref->page->memory);
		gref->page->memory = NULL;
		gref->page->free = free_page;
		free_page = gref->page;
	}
	gref_size--;
	take_out(&gref->all);
	free(gref);
}

static void clean_up(void)
{
	for (struct link *link = all.next, *next; link != &all; link = next) {
		struct gref *gref = holder(struct gref, all, link);
		next = link->next;
		if (gref->users == 0)
			delete_gref(gref);
	}
}

static int64_t alloc(struct file *file, uint16_t domid, uint32_t count, uint32_t *refs)
{
	clean_up();
	if (gref_size > limit || count > limit - gref_size)
		return -1;
	gref_size += count;
	uint64_t index = file->next_index;
	file->next_index += (uint64_t)count * PAGE;
	for (uint32_t i = 0; i < count; i++) {
		struct gref *gref = calloc(1, sizeof *gref);
		if (!gref || !free_page)
			return -1;
		gref->page = free_page;
		free_page = free_page->free;
		gref->users = 1;
		gref->index = index + (uint64_t)i * PAGE;
		gref->ref = refs[i] = grant(domid, gref->page, 0);
		if (!gref->ref)
			return -1;
		append(&all, &gref->all);
		append(&file->grefs, &gref->mine);
	}
	return (int64_t)index;
}

/* The first of COUNT grefs with ascending indices, or nothing. */
static struct gref *find(struct file *file, uint64_t index, uint32_t count)
{
	struct gref *first = NULL;
	for (struct link *link = file->grefs.next; link != &file->grefs; link = link->next) {
		struct gref *gref = holder(struct gref, mine, link);
		if (!first && gref->index == index)
			first = gref;
		if (first) {
			if (gref->index != index)
				return NULL;
			index += PAGE;
			if (--count == 0)
				return first;
		}
	}
	return NULL;
}

static int dealloc(struct file *file, uint64_t index, uint32_t count)
{
	struct gref *gref = find(file, index, count);
	int found = gref != NULL;
	for (; found && count > 0; count--) {
		struct link *next = gref->mine.next;
		take_out(&gref->mine);
		gref->users--;
		gref = holder(struct gref, mine, next);
	}
	clean_up();
	return found;
}

static void boot(void)
{
	for (uint32_t ref = ENTRIES; ref-- > RESERVED;) {
		chain[ref] = ref + 1 < ENTRIES ? ref + 1 : END;
		pages[ref].free = free_page;
		free_page = &pages[ref];
	}
	head = RESERVED;
	free_count = ENTRIES - RESERVED;
}

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec * 1e9 + time.tv_nsec;
}

/* Nanoseconds for each of so many rounds. */
static double pass(struct file *file, long rounds)
{
	uint32_t ref;
	double start = now();

	for (long i = 0; i < rounds; i++) {
		int64_t index = alloc(file, 1, 1, &ref);
		if (index < 0 || !dealloc(file, (uint64_t)index, 1))
			exit(1);
	}
	return (now() - start) / rounds;
}

static int by_size(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static double median(struct file *file, double millis)
{
	static double times[MAX_PASSES];
	int passes = 0;
	long rounds = 1;

	while (pass(file, rounds) * rounds < 1e6 && rounds < 1 << 20) /* a pass takes a millisecond or more */
		rounds *= 2;
	for (double end = now() + millis * 1e6; now() < end;)
		pass(file, rounds);
	for (double end = now() + millis * 1e6; passes == 0 || (now() < end && passes < MAX_PASSES);)
		times[passes++] = pass(file, rounds);
	qsort(times, passes, sizeof *times, by_size);
	return times[passes / 2];
}

int main(int argc, char **argv)
{
	uint32_t live = argc > 1 ? (uint32_t)atol(argv[1]) : 0;
	struct file file = {{&file.grefs, &file.grefs}, 0};
	uint32_t *refs = malloc((live + 1) * sizeof *refs);

	boot();
	limit = live + 1;
	if (argc < 2 || argc > 3 || !refs || alloc(&file, 1, live, refs) < 0)
		return 2;
	if (argc == 3) {
		printf("%.1f\n", median(&file, atof(argv[2])));
	} else {
		int64_t index = alloc(&file, 1, 1, refs);
		printf("gref %u at index %lld\n", refs[0], (long long)index);
	}
	free(refs);
	return 0;
}
