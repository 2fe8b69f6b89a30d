/* Grefs, the files that list them, and the mappings that keep them. */
#include "standin.h"

#include <stdlib.h>

enum { MOST_FILES = 64, MOST_MAPPINGS = 64, FIRST_PFN = 0x4000 };

struct list_head gref_list = { &gref_list, &gref_list };
int limit = 65536, gref_size;

static struct gntalloc_file_private_data *files[MOST_FILES];
static struct {
	struct gntalloc_gref **grefs;	/* NULL where there is none */
	unsigned int count;
} mappings[MOST_MAPPINGS];
static uint64_t pages_made;

static struct gntalloc_gref *in_list(struct list_head *entry)
{
	return (struct gntalloc_gref *)((uint8_t *)entry - offsetof(struct gntalloc_gref, next_file));
}

static uint64_t pfn_of(const struct gntalloc_gref *gref)
{
	return ((unsigned long)gref->page - vmemmap_base) / BYTES_OF_STRUCT_PAGE;
}

static struct gntalloc_file_private_data *file_of(int file)
{
	return file >= 0 && file < MOST_FILES ? files[file] : NULL;
}

int open_file(void)
{
	for (int i = 0; i < MOST_FILES; i++) {
		if (files[i])
			continue;
		files[i] = new_slot();
		list_init(&files[i]->list);
		note_file(files[i]);
		return i;
	}
	return -1;
}

/* Pages lie far apart, and not in the order of their offsets. */
static uint64_t new_pfn(void)
{
	uint64_t n = pages_made++;

	return FIRST_PFN + (n ^ 5) * 3;
}

const char *alloc_grefs(int file, uint16_t domid, bool readonly, unsigned int count)
{
	struct gntalloc_file_private_data *private = file_of(file);

	if (!private)
		return "no such file";
	if ((unsigned int)gref_size + count > (unsigned int)limit)
		return "limit";
	for (unsigned int i = 0; i < count; i++) {
		uint64_t pfn = new_pfn();
		uint32_t ref = grant(domid, pfn, readonly);
		struct gntalloc_gref *gref;

		if (ref == END_OF_LIST)
			return "no free reference";
		gref = new_slot();
		gref->page = page_of(pfn);
		gref->file_index = private->index;
		gref->users = 1;
		gref->gref_id = ref;
		list_add_tail(&gref->next_gref, &gref_list);
		list_add_tail(&gref->next_file, &private->list);
		note_gref(ref, private, pfn, gref->file_index);
		gref_size++;
		private->index += PAGE;
		note_index(private, private->index);
	}
	return NULL;
}

/* The list entry of the first of so many with consecutive offsets, NULL where there are none. */
static struct list_head *find(struct gntalloc_file_private_data *private, uint64_t index, unsigned int count)
{
	for (struct list_head *first = private->list.next; first != &private->list; first = first->next) {
		struct list_head *entry = first;
		unsigned int i = 0;

		while (i < count && entry != &private->list && in_list(entry)->file_index == index + (uint64_t)i * PAGE) {
			entry = entry->next;
			i++;
		}
		if (count && i == count)
			return first;
	}
	return NULL;
}

static void put_gref(struct gntalloc_gref *gref)
{
	uint32_t ref = gref->gref_id;
	uint64_t pfn = pfn_of(gref);

	note_users(ref, --gref->users);
	if (gref->users)
		return;
	note_no_gref(ref);
	list_del(&gref->next_gref);
	gref_size--;
	free_slot(gref);
	end_grant(ref, pfn);
}

static void unlist(struct gntalloc_gref *gref)
{
	list_del(&gref->next_file);
	note_unlisted(gref->gref_id);
	put_gref(gref);
}

const char *dealloc_grefs(int file, uint64_t index, unsigned int count)
{
	struct gntalloc_file_private_data *private = file_of(file);
	struct list_head *entry = private ? find(private, index, count) : NULL;

	if (!entry)
		return "no such range";
	while (count--) {
		struct list_head *next = entry->next;

		unlist(in_list(entry));
		entry = next;
	}
	return NULL;
}

const char *set_notify(int file, uint64_t index, unsigned int action, int port)
{
	struct gntalloc_file_private_data *private = file_of(file);
	struct list_head *entry = private ? find(private, index & ~(PAGE - 1ull), 1) : NULL;
	struct gntalloc_gref *gref;

	if (!entry)
		return "no such page";
	gref = in_list(entry);
	gref->notify.flags = action;
	gref->notify.pgoff = index & (PAGE - 1);
	gref->notify.event = port;
	note_notify(gref->gref_id, action, index & (PAGE - 1), port);
	return NULL;
}

int map_grefs(int file, uint64_t index, unsigned int count)
{
	struct gntalloc_file_private_data *private = file_of(file);
	struct list_head *entry = private ? find(private, index, count) : NULL;
	int i = 0;

	while (i < MOST_MAPPINGS && mappings[i].grefs)
		i++;
	if (!entry || i == MOST_MAPPINGS)
		return -1;
	mappings[i].count = count;
	mappings[i].grefs = calloc(count, sizeof *mappings[i].grefs);
	if (!mappings[i].grefs)
		exit(3);
	for (unsigned int page = 0; page < count; page++, entry = entry->next) {
		struct gntalloc_gref *gref = in_list(entry);

		mappings[i].grefs[page] = gref;
		note_users(gref->gref_id, ++gref->users);
	}
	return i;
}

const char *unmap_grefs(int mapping)
{
	if (mapping < 0 || mapping >= MOST_MAPPINGS || !mappings[mapping].grefs)
		return "no such mapping";
	for (unsigned int page = 0; page < mappings[mapping].count; page++)
		put_gref(mappings[mapping].grefs[page]);
	free(mappings[mapping].grefs);
	mappings[mapping].grefs = NULL;
	return NULL;
}

/* As the driver does when nothing refers to the file any more, mappings included. */
const char *close_file(int file)
{
	struct gntalloc_file_private_data *private = file_of(file);

	if (!private)
		return "no such file";
	while (private->list.next != &private->list)
		unlist(in_list(private->list.next));
	note_closed(private);
	free_slot(private);
	files[file] = NULL;
	return NULL;
}
