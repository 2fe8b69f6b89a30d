/* The account. */
#include "standin.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_REFS = MAX_FRAMES * PAGE / 8, MOST_FILES = 64 };

static struct {
	uint16_t flags, domid, peer;
	uint64_t frame;
} entries[MOST_REFS];

static struct gref_note {
	uint32_t ref;
	const void *file;		/* NULL where no file lists it */
	uint64_t pfn, offset;
	unsigned int users, action, byte;
	int port;
} *grefs[MOST_REFS];			/* in the order made */
static uint32_t gref_count;
static struct gref_note *by_ref[MOST_REFS];

static uint32_t free_refs[MOST_REFS];	/* a stack: the next one is the last, and what grows goes below */
static uint32_t waiting[MOST_REFS];	/* the one tried next first */
static uint32_t free_count, waiting_count, leaked;

static struct {
	const void *address;
	uint64_t next_index;
} files[MOST_FILES];
static int file_count;

static void insert_below(uint32_t ref)
{
	memmove(free_refs + 1, free_refs, free_count++ * sizeof *free_refs);
	free_refs[0] = ref;
}

void note_grown(uint32_t first, uint32_t count)
{
	for (uint32_t ref = first; ref < first + count; ref++)
		insert_below(ref);
}

void note_free(uint32_t ref)
{
	free_refs[free_count++] = ref;
}

void note_taken(uint32_t ref)
{
	if (!free_count || free_refs[--free_count] != ref)
		fprintf(stderr, "standin: its account and its free list differ at %" PRIu32 "\n", ref);
}

void note_grant(uint32_t ref, uint16_t flags, uint16_t domid, uint64_t frame)
{
	entries[ref].flags = flags;
	entries[ref].domid = domid;
	entries[ref].frame = frame;
}

void note_revoked(uint32_t ref)
{
	entries[ref].flags = 0;
}

void note_peer(uint32_t ref, uint16_t bits)
{
	entries[ref].peer = bits;
}

static void remove_ref(uint32_t *from, uint32_t *count, uint32_t ref)
{
	uint32_t i = 0;

	while (i < *count && from[i] != ref)
		i++;
	if (i == *count)
		return;
	memmove(from + i, from + i + 1, (--*count - i) * sizeof *from);
}

void note_deferred(uint32_t ref)
{
	waiting[waiting_count++] = ref;
}

void note_not_deferred(uint32_t ref)
{
	remove_ref(waiting, &waiting_count, ref);
}

void note_last_deferred(uint32_t ref)
{
	note_not_deferred(ref);
	note_deferred(ref);
}

void note_leaked(void)
{
	leaked++;
}

void note_file(const void *address)
{
	files[file_count].address = address;
	files[file_count++].next_index = 0;
}

void note_index(const void *file, uint64_t next_index)
{
	for (int i = 0; i < file_count; i++)
		if (files[i].address == file)
			files[i].next_index = next_index;
}

void note_closed(const void *file)
{
	int i = 0;

	while (i < file_count && files[i].address != file)
		i++;
	memmove(files + i, files + i + 1, (--file_count - i) * sizeof *files);
}

void note_gref(uint32_t ref, const void *file, uint64_t pfn, uint64_t offset)
{
	struct gref_note *gref = calloc(1, sizeof *gref);

	if (!gref)
		exit(3);
	*gref = (struct gref_note) { .ref = ref, .file = file, .pfn = pfn, .offset = offset, .users = 1 };
	by_ref[ref] = grefs[gref_count++] = gref;
}

void note_users(uint32_t ref, unsigned int users)
{
	by_ref[ref]->users = users;
}

void note_unlisted(uint32_t ref)
{
	by_ref[ref]->file = NULL;
}

void note_notify(uint32_t ref, unsigned int action, unsigned int byte, int port)
{
	by_ref[ref]->action = action;
	by_ref[ref]->byte = byte;
	by_ref[ref]->port = port;
}

void note_no_gref(uint32_t ref)
{
	uint32_t i = 0;

	while (grefs[i]->ref != ref)
		i++;
	free(grefs[i]);
	memmove(grefs + i, grefs + i + 1, (--gref_count - i) * sizeof *grefs);
	by_ref[ref] = NULL;
}

static void print_gref(const struct gref_note *gref)
{
	printf("gref %" PRIu32 " pfn=0x%" PRIx64 " offset=0x%" PRIx64 " users=%u", gref->ref, gref->pfn, gref->offset, gref->users);
	if (gref->file)
		printf(" file=%p", gref->file);
	if (gref->action & CLEAR_BYTE)
		printf(" byte=%u", gref->byte);
	if (gref->action & SEND_EVENT)
		printf(" port=%d", gref->port);
	printf("\n");
}

static void print_entries(int version, uint32_t count)
{
	for (uint32_t ref = 0; ref < count; ref++) {
		uint16_t flags = entries[ref].flags | (version == 1 ? entries[ref].peer : 0);

		if (!flags && !entries[ref].domid && !entries[ref].frame && !entries[ref].peer)
			continue;
		printf("entry %" PRIu32 " flags=0x%x domid=%u frame=0x%" PRIx64, ref, flags, entries[ref].domid, entries[ref].frame);
		if (version == 2)
			printf(" status=0x%x", entries[ref].peer);
		printf("\n");
	}
}

/* In lines of 32. */
static void print_free(void)
{
	enum { IN_A_LINE = 32 };

	for (uint32_t i = 0; i < free_count; i++)
		printf("%s %" PRIu32 "%s", i % IN_A_LINE ? "" : "free", free_refs[free_count - 1 - i],
			i % IN_A_LINE == IN_A_LINE - 1 || i == free_count - 1 ? "\n" : "");
}

void print_account(int version, unsigned int frames)
{
	printf("table version=%d frames=%u free=%" PRIu32 " deferred=%" PRIu32 " leaked=%" PRIu32 " per_iteration=%u\n", version, frames,
		free_count, waiting_count, leaked, free_per_iteration);
	printf("driver limit=%d gref_size=%" PRIu32 "\n", limit, gref_count);
	print_entries(version, frames * (version == 1 ? PAGE / 8 : PAGE / 16));
	for (int i = 0; i < file_count; i++)
		printf("file %p next=0x%" PRIx64 "\n", files[i].address, files[i].next_index);
	for (uint32_t i = 0; i < gref_count; i++)
		print_gref(grefs[i]);
	print_free();
	printf("deferred");
	for (uint32_t i = 0; i < waiting_count; i++)
		printf(" %" PRIu32, waiting[i]);
	printf("\nend\n");
}
