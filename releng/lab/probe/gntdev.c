/* The ioctls of /dev/xen/gntdev. */
#include "probe.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/ioctl.h>

struct grant_ref {
	u32 domid, ref;
};

struct map_grant_ref {
	u32 count, pad;
	u64 index;
	struct grant_ref refs[1];
};

struct unmap_grant_ref {
	u64 index;
	u32 count, pad;
};

struct get_offset_for_vaddr {
	u64 vaddr, offset;
	u32 count, pad;
};

#define IOCTL_GNTDEV_MAP_GRANT_REF		_IOC(_IOC_NONE, 'G', 0, sizeof(struct map_grant_ref))
#define IOCTL_GNTDEV_UNMAP_GRANT_REF		_IOC(_IOC_NONE, 'G', 1, sizeof(struct unmap_grant_ref))
#define IOCTL_GNTDEV_GET_OFFSET_FOR_VADDR	_IOC(_IOC_NONE, 'G', 2, sizeof(struct get_offset_for_vaddr))
#define IOCTL_GNTDEV_SET_MAX_GRANTS		_IOC(_IOC_NONE, 'G', 3, sizeof(u32))

/* gdmap F NAME DOMID GREF...: the mmap that follows maps them */
void do_gdmap(const struct words *line)
{
	u32 count = line->count > 4 ? line->count - 4 : 0, domid = number(line, 3);
	struct map_grant_ref *request = calloc(1, sizeof *request + sizeof *request->refs * count);
	int result, error;

	if (!request)
		exit(9);
	request->count = count;
	json(",\"args\":{\"fd\":\"%s\",\"domid\":%u,\"refs\":[", word(line, 1), domid);
	for (u32 i = 0; i < count; i++) {
		request->refs[i] = (struct grant_ref){ domid, number(line, 4 + i) };
		json("%s%u", i ? "," : "", request->refs[i].ref);
	}
	json("]}");
	result = ioctl(file(line, 1), IOCTL_GNTDEV_MAP_GRANT_REF, request);
	error = errno;
	json_result(result, error);
	if (!result) {
		struct name *map = define_name(word(line, 2), A_GNTDEV_MAP);

		map->index = request->index;
		map->count = count;
		json(",\"var\":\"%s\",\"index\":\"0x%lx\"", word(line, 2), map->index);
	}
	free(request);
}

/* gdunmap F INDEX COUNT */
void do_gdunmap(const struct words *line)
{
	struct unmap_grant_ref request = { number(line, 2), number(line, 3), 0 };
	int result, error;

	json(",\"args\":{\"fd\":\"%s\",\"index\":\"0x%lx\",\"count\":%u}", word(line, 1), request.index, request.count);
	result = ioctl(file(line, 1), IOCTL_GNTDEV_UNMAP_GRANT_REF, &request);
	error = errno;
	json_result(result, error);
}

/* gdoff F &MAPPING */
void do_gdoff(const struct words *line)
{
	struct get_offset_for_vaddr request = { .vaddr = number(line, 2) };
	int result, error;

	json(",\"args\":{\"fd\":\"%s\",\"vaddr\":\"%s\"}", word(line, 1), word(line, 2));
	result = ioctl(file(line, 1), IOCTL_GNTDEV_GET_OFFSET_FOR_VADDR, &request);
	error = errno;
	json_result(result, error);
	if (!result)
		json(",\"offset\":\"0x%lx\",\"count\":%u", request.offset, request.count);
}

/* gdmax F COUNT */
void do_gdmax(const struct words *line)
{
	u32 count = number(line, 2);
	int result, error;

	json(",\"args\":{\"fd\":\"%s\",\"count\":%u}", word(line, 1), count);
	result = ioctl(file(line, 1), IOCTL_GNTDEV_SET_MAX_GRANTS, &count);
	error = errno;
	json_result(result, error);
}
