/* Memory, and lists in it. */
#define _GNU_SOURCE
#include "standin.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

enum { SLOT = sizeof(struct gntalloc_gref) > 64 ? 128 : 64, POISONED = 0x6b };

/* What a removed list entry points at: Linux include/linux/poison.h, with CONFIG_ILLEGAL_POINTER_VALUE of x86-64. */
#define POISON1 ((struct list_head *)0xdead000000000100)
#define POISON2 ((struct list_head *)0xdead000000000122)

static void *free_slots;	/* each begins with the address of the next */

/* The page after it cannot be read. */
void *new_page(void)
{
	uint8_t *pages = mmap(NULL, 2 * PAGE, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (pages == MAP_FAILED || mprotect(pages, PAGE, PROT_READ | PROT_WRITE)) {
		fprintf(stderr, "standin: no memory\n");
		exit(3);
	}
	return pages;
}

void *new_slot(void)
{
	void *slot;

	if (!free_slots) {
		uint8_t *page = new_page();

		for (int i = PAGE - SLOT; i >= 0; i -= SLOT)
			free_slot(page + i);
	}
	slot = free_slots;
	memcpy(&free_slots, slot, sizeof free_slots);
	return memset(slot, 0, SLOT);
}

void free_slot(void *slot)
{
	memset(slot, POISONED, SLOT);
	memcpy(slot, &free_slots, sizeof free_slots);
	free_slots = slot;
}

void list_init(struct list_head *head)
{
	head->next = head->prev = head;
}

void list_add_tail(struct list_head *entry, struct list_head *head)
{
	entry->next = head;
	entry->prev = head->prev;
	head->prev->next = entry;
	head->prev = entry;
}

void list_del(struct list_head *entry)
{
	entry->next->prev = entry->prev;
	entry->prev->next = entry->next;
	entry->next = POISON1;
	entry->prev = POISON2;
}
