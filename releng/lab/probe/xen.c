/* Hypercalls past the drivers: what Xen itself answers (a GNTST_ number in "status"), and other domains' tables. */
#include "probe.h"

#include <errno.h>
#include <sys/mman.h>

enum { GNTTABOP_map_grant_ref = 0, GNTTABOP_unmap_grant_ref = 1, GNTTABOP_copy = 5, GNTCOPY_both_gref = 3 };

struct map_grant_ref {
	u64 host_addr;
	u32 flags, ref;
	u16 dom;
	int16_t status;
	u32 handle;
	u64 dev_bus_addr;
};

struct unmap_grant_ref {
	u64 host_addr, dev_bus_addr;
	u32 handle;
	int16_t status;
};

struct copy_end {
	u64 ref;
	u16 domid, offset;
	u32 pad;
};

struct copy {
	struct copy_end source, dest;
	u16 len, flags;
	int16_t status;
};

/* hmap NAME DOMID GREF FLAGS: flag 1 maps for a device, 4 read-only */
void do_hmap(const struct words *line)
{
	struct map_grant_ref map = { .dom = number(line, 2), .ref = number(line, 3), .flags = number(line, 4) };
	long result;
	int error;

	json(",\"args\":{\"var\":\"%s\",\"domid\":%u,\"ref\":%u,\"flags\":%u}", word(line, 1), map.dom, map.ref, map.flags);
	result = grant_table_op(GNTTABOP_map_grant_ref, &map, sizeof map);
	error = errno;
	json_result(result, error);
	json(",\"status\":%d", map.status);
	if (!result && !map.status) {
		struct name *name = define_name(word(line, 1), A_GRANT_HANDLE);

		name->index = map.dev_bus_addr;
		name->port = map.handle;
		json(",\"handle\":%u,\"bus\":\"0x%lx\"", map.handle, map.dev_bus_addr);
	}
}

/* hunmap NAME, or hunmap ANYTHING HANDLE */
void do_hunmap(const struct words *line)
{
	struct name *name = find_name(word(line, 1));
	struct unmap_grant_ref unmap = { .handle = name ? name->port : number(line, 2), .dev_bus_addr = name ? name->index : 0 };
	long result;
	int error;

	json(",\"args\":{\"handle\":%u,\"bus\":\"0x%lx\"}", unmap.handle, unmap.dev_bus_addr);
	result = grant_table_op(GNTTABOP_unmap_grant_ref, &unmap, sizeof unmap);
	error = errno;
	json_result(result, error);
	json(",\"status\":%d", unmap.status);
}

/* gcopy DOMID GREF OFFSET DOMID GREF OFFSET BYTES: from the first to the second */
void do_gcopy(const struct words *line)
{
	struct copy copy = {
		.source = { .domid = number(line, 1), .ref = number(line, 2), .offset = number(line, 3) },
		.dest = { .domid = number(line, 4), .ref = number(line, 5), .offset = number(line, 6) },
		.len = number(line, 7),
		.flags = GNTCOPY_both_gref,
	};
	long result;
	int error;

	json(",\"args\":{\"src\":\"d%u:%lu+%u\",\"dst\":\"d%u:%lu+%u\",\"len\":%u}", copy.source.domid, copy.source.ref,
		copy.source.offset, copy.dest.domid, copy.dest.ref, copy.dest.offset, copy.len);
	result = grant_table_op(GNTTABOP_copy, &copy, sizeof copy);
	error = errno;
	json_result(result, error);
	json(",\"status\":%d", copy.status);
}

/* setraw GREF WORD [WORD]: writes the bytes of the entry itself, little endian; the second word is for version 2 */
void do_setraw(const struct words *line)
{
	u32 ref = number(line, 1), per_frame = PAGE / entry_bytes();
	u64 words[2] = { number(line, 2), line->count > 3 ? number(line, 3) : 0 };
	volatile u64 *entry;
	u8 *frame;

	json(",\"args\":{\"ref\":%u,\"words\":[\"0x%016lx\",\"0x%016lx\"]}", ref, words[0], words[1]);
	if (!table.shared || ref >= table_entries()) {
		json_result(-1, ERANGE);
		return;
	}
	frame = map_frame(table.mfns[ref / per_frame]);
	if (!frame) {
		json_result(-1, errno);
		return;
	}
	entry = (u64 *)(frame + (size_t)(ref % per_frame) * entry_bytes());
	if (table.version == 2)
		entry[1] = words[1];
	entry[0] = words[0];
	munmap(frame, PAGE);
	json_result(0, 0);
}

/* domframes DOMID: the frames of another domain's table */
void do_domframes(const struct words *line)
{
	u64 domid = number(line, 1), mfns[MAX_FRAMES];
	u32 version = 0;
	int frames = frames_of(domid, mfns, &version);

	json(",\"args\":{\"domid\":%lu},\"version\":%u,\"n\":%d", domid, version, frames);
	json_frames("mfns", mfns, frames < 0 ? 0 : frames);
}
