/*
 * What a script has named, and the values that its words stand for:
 *
 *   12 0x1f -1   a number
 *   $A           the index of alloc or gntdev map A
 *   @A @A.3      the first gref of alloc A, its fourth
 *   *A *A.3      the frame in the table entry of that gref
 *   %P           the event channel port P
 *   &M           the address of mapping M
 *   <T<N         term T, shifted left by N bits
 *   T+T+...      the sum of terms
 *
 * A name that was never defined gives a number that the drivers refuse.
 */
#include "probe.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	MAX_NAMES = 4096,
	NO_INDEX = 0x7ffff000,
	NO_GREF = 0x7fffffff,
	NO_PORT = 0x7ffff
};

static struct name *names[MAX_NAMES];
static int defined;

struct name *find_name(const char *name)
{
	for (int i = defined - 1; i >= 0; i--)
		if (!strcmp(names[i]->name, name))
			return names[i];
	return NULL;
}

struct name *define_name(const char *text, enum kind kind)
{
	struct name *name = find_name(text);

	if (!name) {
		name = calloc(1, sizeof *name);
		if (!name || defined == MAX_NAMES)
			exit(9);
		snprintf(name->name, sizeof name->name, "%s", text);
		names[defined++] = name;
	}
	name->kind = kind;
	return name;
}

void forget_names(void)
{
	while (defined > 0)
		free(names[--defined]);
}

struct name *each_name(int i)
{
	return i < defined ? names[i] : NULL;
}

/* The gref that "A" or "A.3" means; writes into the text. */
static u32 gref(char *text)
{
	char *dot = strchr(text, '.');
	u32 i = 0;
	struct name *alloc;

	if (dot) {
		*dot = 0;
		i = atoi(dot + 1);
	}
	alloc = find_name(text);
	return alloc && alloc->grefs && i < alloc->count ? alloc->grefs[i] : NO_GREF;
}

static u64 term(const char *word);

/* "T<N": T shifted left by N, by 32 if there is no N; writes into the text. */
static u64 shifted(char *text)
{
	char *by = strchr(text, '<');

	if (by)
		*by = 0;
	return term(text) << ((by ? atoi(by + 1) : 32) & 63);
}

static u64 term(const char *word)
{
	char text[64];
	struct name *name;

	snprintf(text, sizeof text, "%s", word);
	name = *text ? find_name(text + 1) : NULL;
	switch (*text) {
	case '$':
		return name ? name->index : NO_INDEX;
	case '%':
		return name ? name->port : NO_PORT;
	case '&':
		return name ? (u64)(uintptr_t)name->addr : 0;
	case '@':
		return gref(text + 1);
	case '*': {
		u32 ref = gref(text + 1);

		return ref == NO_GREF ? 0 : frame_of(ref);
	}
	case '<':
		return shifted(text + 1);
	case '-':
		return (u64)strtoll(text, NULL, 0);
	default:
		return strtoull(text, NULL, 0);
	}
}

const char *word(const struct words *line, int i)
{
	return i < line->count ? line->word[i] : "0";
}

u64 number(const struct words *line, int i)
{
	char text[256], *rest;
	u64 sum = 0;

	snprintf(text, sizeof text, "%s", word(line, i));
	for (char *one = strtok_r(text, "+", &rest); one; one = strtok_r(NULL, "+", &rest))
		sum += term(one);
	return sum;
}

int file(const struct words *line, int i)
{
	struct name *name = find_name(word(line, i));

	return name && name->kind == A_FILE ? name->fd : CLOSED;
}
