/* The ioctls of /dev/xen/gntalloc, and its module's limit. */
#include "probe.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>

struct alloc_gref {
	u16 domid, flags;
	u32 count;
	u64 index;
	u32 gref_ids[1];
};

struct dealloc_gref {
	u64 index;
	u32 count;
};

struct unmap_notify {
	u64 index;
	u32 action, port;
};

#define IOCTL_GNTALLOC_ALLOC_GREF	_IOC(_IOC_NONE, 'G', 5, sizeof(struct alloc_gref))
#define IOCTL_GNTALLOC_DEALLOC_GREF	_IOC(_IOC_NONE, 'G', 6, sizeof(struct dealloc_gref))
#define IOCTL_SET_UNMAP_NOTIFY		_IOC(_IOC_NONE, 'G', 7, sizeof(struct unmap_notify))

enum { MOST_GREFS = 2000000, PRINTED_GREFS = 64 };
static const u64 UNTOUCHED = 0xaaaaaaaaaaaaaaaa;

/* Names what was allocated by word 5 of the line, "_" if there is none. */
static void define_alloc(const struct words *line, const struct alloc_gref *from, u32 count)
{
	struct name *alloc = define_name(line->count > 5 ? word(line, 5) : "_", AN_ALLOC);

	alloc->index = from->index;
	alloc->count = count;
	alloc->grefs = malloc(sizeof *alloc->grefs * (count + 1ul));
	if (!alloc->grefs)
		exit(9);
	memcpy(alloc->grefs, from->gref_ids, sizeof *alloc->grefs * count);
	json(",\"var\":\"%s\",\"index\":\"0x%lx\"", alloc->name, alloc->index);
	json_u32s("grefs", alloc->grefs, count > PRINTED_GREFS ? PRINTED_GREFS : count);
	if (count > PRINTED_GREFS)
		json(",\"grefs_total\":%u", count);
}

/*
 * In a buffer of its own pages, at their beginning. If it is to be cut, it ends with the first gref at the end of a page
 * after which nothing is mapped.
 */
static void alloc(const struct words *line, bool cut)
{
	u64 count = number(line, 4), fits = count > MOST_GREFS ? MOST_GREFS : count;
	size_t bytes = cut ? PAGE : (sizeof(struct alloc_gref) + 4 * fits + 3 * PAGE - 1) & ~(PAGE - 1ul);
	u8 *pages = mmap(NULL, bytes + (cut ? PAGE : 0), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	struct alloc_gref *request;
	int result, error;

	if (pages == MAP_FAILED)
		exit(9);
	request = (struct alloc_gref *)(cut ? pages + PAGE - sizeof *request : pages);
	if (cut)
		munmap(pages + PAGE, PAGE);
	request->domid = number(line, 2);
	request->flags = number(line, 3);
	request->count = count;
	request->index = UNTOUCHED;
	json(",\"args\":{\"fd\":\"%s\",\"domid\":%u,\"flags\":%u,\"count\":%u%s}", word(line, 1), request->domid, request->flags,
		request->count, cut ? ",\"buffer\":\"one gref_id only\"" : "");
	result = ioctl(file(line, 1), IOCTL_GNTALLOC_ALLOC_GREF, request);
	error = errno;
	json_result(result, error);
	if (result == 0 || (cut && request->index != UNTOUCHED))
		define_alloc(line, request, cut ? 1 : request->count);
	munmap(pages, bytes);
}

/* alloc F DOMID FLAGS COUNT [NAME] */
void do_alloc(const struct words *line)
{
	alloc(line, false);
}

/* alloctrunc F DOMID FLAGS COUNT [NAME]: the driver can give back one gref only */
void do_alloctrunc(const struct words *line)
{
	alloc(line, true);
}

/* dealloc F INDEX COUNT */
void do_dealloc(const struct words *line)
{
	struct dealloc_gref request = { number(line, 2), number(line, 3) };
	int result, error;

	json(",\"args\":{\"fd\":\"%s\",\"index\":\"0x%lx\",\"count\":%u}", word(line, 1), request.index, request.count);
	result = ioctl(file(line, 1), IOCTL_GNTALLOC_DEALLOC_GREF, &request);
	error = errno;
	json_result(result, error);
}

/* notify F INDEX ACTION PORT: 1 clears the byte, 2 sends an event; gntdev takes it too (gdnotify) */
void do_notify(const struct words *line)
{
	struct unmap_notify request = { number(line, 2), number(line, 3), number(line, 4) };
	int result, error;

	json(",\"args\":{\"fd\":\"%s\",\"index\":\"0x%lx\",\"action\":%u,\"port\":%u}", word(line, 1), request.index,
		request.action, request.port);
	result = ioctl(file(line, 1), IOCTL_SET_UNMAP_NOTIFY, &request);
	error = errno;
	json_result(result, error);
}

/* limit TEXT: into the module's parameter */
void do_limit(const struct words *line)
{
	FILE *parameter = fopen("/sys/module/xen_gntalloc/parameters/limit", "w");
	int result = -1, error = errno;

	if (parameter) {
		result = fputs(word(line, 1), parameter) < 0 ? -1 : 0;
		if (fclose(parameter))
			result = -1;
		error = errno;
	}
	json(",\"args\":{\"limit\":\"%s\"}", word(line, 1));
	json_result(result, error);
}
