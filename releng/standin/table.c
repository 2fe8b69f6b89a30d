/* The grant table and what grant-table.c keeps of it. */
#define _GNU_SOURCE
#include "standin.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

enum { FIRST_MFN = 0x30000, V1_PER_FRAME = PAGE / 8, V2_PER_FRAME = PAGE / 16, STATUS_PER_FRAME = PAGE / 2, WARN_DELAY = 60 };

static const struct gnttab_ops gnttab_v1_ops = { .version = 1, .grefs_per_grant_frame = V1_PER_FRAME };
static const struct gnttab_ops gnttab_v2_ops = { .version = 2, .grefs_per_grant_frame = V2_PER_FRAME };

union gnttab_shared gnttab_shared;
uint16_t *grstatus;
const struct gnttab_ops *gnttab_interface;
unsigned int nr_grant_frames, gnttab_size, free_per_iteration = 10;
uint32_t **gnttab_list, gnttab_free_head = END_OF_LIST, gnttab_last_free = END_OF_LIST, *gnttab_free_tail_ptr;
int gnttab_free_count;
unsigned long *gnttab_free_bitmap;
struct list_head deferred_list;
uint64_t deferred_count, leaked_count;
unsigned long vmemmap_base = 0x6a0000000000;	/* nothing is there */

/* Room for so many pages, none of which can be read yet. */
static void *reserve(size_t pages)
{
	void *room = mmap(NULL, (pages + 1) * PAGE, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (room == MAP_FAILED)
		exit(3);
	return room;
}

static void make_readable(void *room, size_t pages)
{
	if (pages && mprotect(room, pages * PAGE, PROT_READ | PROT_WRITE))
		exit(3);
}

static uint32_t *link_of(uint32_t ref)
{
	return &gnttab_list[ref / LINKS_PER_PAGE][ref % LINKS_PER_PAGE];
}

static void set_bit(uint32_t ref, bool on)
{
	unsigned long bit = 1ul << ref % 64;

	if (on)
		gnttab_free_bitmap[ref / 64] |= bit;
	else
		gnttab_free_bitmap[ref / 64] &= ~bit;
}

void make_table(int version, unsigned int frames)
{
	gnttab_interface = version == 2 ? &gnttab_v2_ops : &gnttab_v1_ops;
	gnttab_shared.addr = reserve(MAX_FRAMES);
	grstatus = version == 2 ? reserve(MAX_FRAMES * V2_PER_FRAME / STATUS_PER_FRAME) : NULL;
	gnttab_list = new_page();
	gnttab_free_bitmap = reserve(MAX_FRAMES * V1_PER_FRAME / 8 / PAGE);
	make_readable(gnttab_free_bitmap, MAX_FRAMES * V1_PER_FRAME / 8 / PAGE);
	list_init(&deferred_list);
	if (!grow_table(frames)) {
		fprintf(stderr, "standin: at most %d frames\n", MAX_FRAMES);
		exit(2);
	}
}

/* New references are behind the others. */
static void add_free(uint32_t first, uint32_t count)
{
	for (uint32_t ref = first; ref < first + count; ref++) {
		*link_of(ref) = ref + 1 < first + count ? ref + 1 : END_OF_LIST;
		set_bit(ref, true);
	}
	if (gnttab_free_count == 0)
		gnttab_free_head = first;
	else
		*link_of(gnttab_last_free) = first;
	gnttab_last_free = first + count - 1;
	gnttab_free_count += count;
	note_grown(first, count);
}

bool grow_table(unsigned int frames)
{
	unsigned int per_frame = gnttab_interface->grefs_per_grant_frame, size = (nr_grant_frames + frames) * per_frame;
	uint32_t first = nr_grant_frames == 0 ? RESERVED_REFS : nr_grant_frames * per_frame;

	if (nr_grant_frames + frames > MAX_FRAMES)
		return false;
	for (unsigned int page = 0; page * LINKS_PER_PAGE < size; page++)
		if (!gnttab_list[page])
			gnttab_list[page] = new_page();
	nr_grant_frames += frames;
	gnttab_size = size;
	make_readable(gnttab_shared.addr, nr_grant_frames);
	if (grstatus)
		make_readable(grstatus, (size + STATUS_PER_FRAME - 1) / STATUS_PER_FRAME);
	if (frames)
		add_free(first, size - first);
	return true;
}

static uint32_t take_free(void)
{
	uint32_t ref = gnttab_free_head;

	if (ref == END_OF_LIST)
		return ref;
	gnttab_free_head = *link_of(ref);
	*link_of(ref) = END_OF_LIST;
	set_bit(ref, false);
	if (--gnttab_free_count == 0)
		gnttab_last_free = END_OF_LIST;
	note_taken(ref);
	return ref;
}

static void put_free(uint32_t ref)
{
	*link_of(ref) = gnttab_free_head;
	gnttab_free_head = ref;
	set_bit(ref, true);
	if (gnttab_free_count++ == 0)
		gnttab_last_free = ref;
	note_free(ref);
}

uint32_t grant(uint16_t domid, uint64_t pfn, bool readonly)
{
	uint16_t flags = PERMIT_ACCESS | (readonly ? READONLY : 0);
	uint32_t ref = take_free();

	if (ref == END_OF_LIST)
		return ref;
	if (gnttab_interface->version == 1)
		gnttab_shared.v1[ref] = (struct grant_entry_v1) { flags, domid, frame_of(pfn) };
	else
		gnttab_shared.v2[ref] = (struct grant_entry_v2) { flags, domid, 0, frame_of(pfn) };
	note_grant(ref, flags, domid, frame_of(pfn));
	return ref;
}

/* Version 1 keeps the flags of an entry in use, version 2 clears them and then looks at the status. */
static bool revoke(uint32_t ref)
{
	uint16_t *flags = gnttab_interface->version == 1 ? &gnttab_shared.v1[ref].flags : &gnttab_shared.v2[ref].flags;
	uint16_t *use = gnttab_interface->version == 1 ? flags : &grstatus[ref];

	if (gnttab_interface->version == 1 && *use & (READING | WRITING))
		return false;
	*flags = 0;
	note_revoked(ref);
	return !(*use & (READING | WRITING));
}

void end_grant(uint32_t ref, uint64_t pfn)
{
	struct deferred_entry *entry;

	if (revoke(ref)) {
		put_free(ref);
		return;
	}
	entry = new_slot();
	entry->ref = ref;
	entry->page = page_of(pfn);
	entry->warn_delay = WARN_DELAY;
	list_add_tail(&entry->list, &deferred_list);
	deferred_count++;
	note_deferred(ref);
}

bool peer_maps(uint32_t ref, bool maps)
{
	uint16_t *use, bits;

	if (ref >= gnttab_size)
		return false;
	use = gnttab_interface->version == 1 ? &gnttab_shared.v1[ref].flags : &grstatus[ref];
	bits = gnttab_interface->version == 1 && *use & READONLY ? READING : READING | WRITING;
	*use = maps ? *use | bits : *use & ~(READING | WRITING);
	note_peer(ref, maps ? bits : 0);
	return true;
}

void retry_deferred(void)
{
	uint64_t tries = free_per_iteration && free_per_iteration < deferred_count ? free_per_iteration : deferred_count;

	while (tries--) {
		struct deferred_entry *entry =
			(struct deferred_entry *)((uint8_t *)deferred_list.next - offsetof(struct deferred_entry, list));

		list_del(&entry->list);
		if (!revoke(entry->ref)) {
			list_add_tail(&entry->list, &deferred_list);
			note_last_deferred(entry->ref);
			continue;
		}
		note_not_deferred(entry->ref);
		put_free(entry->ref);
		deferred_count--;
		free_slot(entry);
	}
}

void leak(void)
{
	leaked_count++;
	note_leaked();
}

uint64_t frame_of(uint64_t pfn)
{
	return FIRST_MFN + pfn;
}

struct page *page_of(uint64_t pfn)
{
	return (struct page *)(vmemmap_base + pfn * BYTES_OF_STRUCT_PAGE);
}
