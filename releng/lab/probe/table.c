/* Our own grant table, mapped through privcmd, and what changes in it. */
#include "probe.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>

struct hypercall {
	u64 op, arguments[5];
};

struct mmap_batch {
	unsigned num;
	u16 dom;
	u64 addr;
	const u64 *frames;
	int *errors;
};

#define PRIVCMD_HYPERCALL	_IOC(_IOC_NONE, 'P', 0, sizeof(struct hypercall))
#define PRIVCMD_MMAPBATCH_V2	_IOC(_IOC_NONE, 'P', 4, sizeof(struct mmap_batch))

enum {
	HYPERVISOR_grant_table_op = 20,
	GNTTABOP_setup_table = 2,
	GNTTABOP_query_size = 6,
	GNTTABOP_get_status_frames = 9,
	GNTTABOP_get_version = 10
};

struct setup_table {
	u16 dom;
	u32 nr_frames;
	int16_t status;
	u64 frame_list;
};

struct query_size {
	u16 dom;
	u32 nr_frames, max_nr_frames;
	int16_t status;
};

struct get_status_frames {
	u32 nr_frames;
	u16 dom;
	int16_t status;
	u64 frame_list;
};

struct get_version {
	u16 dom, pad;
	u32 version;
};

enum { COUNTED = 65536, DEFAULT_MAX_DELTA = 40 };

struct table table = { .version = 1 };

static u8 *hypercall_page;		/* locked; the second page is for lists of frames */
static int table_error;			/* why the last look failed: errno, or 1000 or 2000 and Xen's status */
static u8 *last_shared;			/* the table as the line before left it */
static u16 last_status[COUNTED];
static int max_delta = DEFAULT_MAX_DELTA;

/* Opens it at the first call. */
int privcmd(void)
{
	static int fd = -1;

	if (fd < 0) {
		fd = open("/dev/xen/privcmd", O_RDWR);
		if (fd < 0)
			return -1;
		hypercall_page = mmap(NULL, 2 * PAGE, PROT_READ | PROT_WRITE,
			MAP_SHARED | MAP_ANONYMOUS | MAP_LOCKED | MAP_POPULATE, -1, 0);
		memset(hypercall_page, 0, 2 * PAGE);
	}
	return fd;
}

long grant_table_op(unsigned command, void *argument, size_t bytes)
{
	struct hypercall call = { HYPERVISOR_grant_table_op, { command, 0, 1 } };
	long result;

	if (privcmd() < 0)
		return -1;
	call.arguments[1] = (u64)(uintptr_t)hypercall_page;
	memcpy(hypercall_page, argument, bytes);
	errno = 0;
	result = ioctl(privcmd(), PRIVCMD_HYPERCALL, &call);
	memcpy(argument, hypercall_page, bytes);
	return result;
}

static u64 *frame_list(void)
{
	u64 *list = (u64 *)(hypercall_page + PAGE);

	memset(list, 0, PAGE);
	return list;
}

static u8 *map_frames(const u64 *mfns, u32 count, int protection)
{
	int errors[MAX_FRAMES] = { 0 };
	u8 *addr = mmap(NULL, count * (size_t)PAGE, protection, MAP_SHARED, privcmd(), 0);
	struct mmap_batch batch = { count, DOMID_SELF, (u64)(uintptr_t)addr, mfns, errors };
	int error = 0;

	if (addr == MAP_FAILED)
		return NULL;
	if (ioctl(privcmd(), PRIVCMD_MMAPBATCH_V2, &batch) < 0)
		error = errno;
	for (u32 i = 0; i < count && !error; i++)
		error = -errors[i];
	if (error) {
		munmap(addr, count * (size_t)PAGE);
		errno = error;
		return NULL;
	}
	return addr;
}

u8 *map_frame(u64 mfn)
{
	return map_frames(&mfn, 1, PROT_READ | PROT_WRITE);
}

/* How many frames the table of a domain has now: asking for more would make it grow. */
static int query_size(u16 domid)
{
	struct query_size query = { .dom = domid };

	if (grant_table_op(GNTTABOP_query_size, &query, sizeof query) || query.status) {
		table_error = errno ? errno : 1000 - query.status;
		return -1;
	}
	return query.nr_frames > MAX_FRAMES ? MAX_FRAMES : (int)query.nr_frames;
}

static u32 get_version(u16 domid)
{
	struct get_version query = { .dom = domid };

	grant_table_op(GNTTABOP_get_version, &query, sizeof query);
	return query.version;
}

static bool setup_table(u16 domid, u32 frames, u64 *mfns)
{
	u64 *list = frame_list();
	struct setup_table setup = { .dom = domid, .nr_frames = frames, .frame_list = (u64)(uintptr_t)list };

	if (grant_table_op(GNTTABOP_setup_table, &setup, sizeof setup) || setup.status) {
		table_error = errno ? errno : 2000 - setup.status;
		return false;
	}
	memcpy(mfns, list, frames * sizeof *mfns);
	return true;
}

static void map_status(void)
{
	u64 *list = frame_list();
	u32 frames = (table.frames * (PAGE / 16) * 2 + PAGE - 1) / PAGE;
	struct get_status_frames query = { .nr_frames = frames, .dom = DOMID_SELF, .frame_list = (u64)(uintptr_t)list };

	if (grant_table_op(GNTTABOP_get_status_frames, &query, sizeof query) || query.status)
		return;
	if (table.status)
		munmap(table.status, table.status_frames * (size_t)PAGE);
	table.status_frames = frames;
	table.status = map_frames(list, frames, PROT_READ);
}

bool look_at_table(void)
{
	int version, frames;
	u8 *mapped, *grown;

	if (privcmd() < 0) {
		table_error = errno;
		return false;
	}
	frames = query_size(DOMID_SELF);
	if (frames < 0)
		return false;
	version = get_version(DOMID_SELF) == 2 ? 2 : 1;
	if (table.shared && (u32)frames == table.frames && version == table.version)
		return true;
	if (!setup_table(DOMID_SELF, frames, table.mfns))
		return false;
	mapped = map_frames(table.mfns, frames, PROT_READ);
	grown = calloc(frames, PAGE);
	if (!mapped || !grown) {
		table_error = errno;
		return false;
	}
	if (last_shared)
		memcpy(grown, last_shared, table.frames * (size_t)PAGE);
	free(last_shared);
	last_shared = grown;
	if (table.shared)
		munmap(table.shared, table.frames * (size_t)PAGE);
	table.shared = mapped;
	table.frames = frames;
	table.version = version;
	if (version == 2)
		map_status();
	return true;
}

int frames_of(u16 domid, u64 *mfns, u32 *version)
{
	int frames = query_size(domid);

	if (frames < 0)
		return -1;
	*version = get_version(domid);
	return setup_table(domid, frames, mfns) ? frames : -2;
}

u32 entry_bytes(void)
{
	return table.version == 1 ? 8 : 16;
}

u32 table_entries(void)
{
	return table.frames * (u32)PAGE / entry_bytes();
}

static u16 status_of(u32 ref)
{
	u16 status = 0;

	if (table.status)
		memcpy(&status, table.status + 2 * (size_t)ref, sizeof status);
	return status;
}

/* The frame of a version 1 entry, and that of a full page entry of version 2. */
static u64 frame_in(const u8 *entry)
{
	u64 frame;
	u32 narrow;

	memcpy(&narrow, entry + 4, sizeof narrow);
	if (table.version == 1)
		return narrow;
	memcpy(&frame, entry + 8, sizeof frame);
	return frame;
}

u64 frame_of(u32 ref)
{
	return table.shared && ref < table_entries() ? frame_in(table.shared + ref * (size_t)entry_bytes()) : 0;
}

static void json_entry(u32 ref, const u8 *entry)
{
	u16 flags, domid;

	memcpy(&flags, entry, sizeof flags);
	memcpy(&domid, entry + 2, sizeof domid);
	json("{\"ref\":%u,\"flags\":\"0x%04x\",\"domid\":%u,\"frame\":\"0x%lx\"", ref, flags, domid, frame_in(entry));
	if (table.version == 2)
		json(",\"status\":\"0x%04x\"", status_of(ref));
	json("}");
}

void remember_table(void)
{
	if (!table.shared)
		return;
	memcpy(last_shared, table.shared, table.frames * (size_t)PAGE);
	for (u32 ref = 0; ref < table_entries() && ref < COUNTED; ref++)
		last_status[ref] = status_of(ref);
}

void set_max_delta(int entries)
{
	max_delta = entries;
}

/* Copies entry ref to what is remembered, and says whether it was another. */
static bool changed(u32 ref)
{
	size_t bytes = entry_bytes();
	u8 *last = last_shared + ref * bytes;
	u16 status = status_of(ref);

	if (!memcmp(table.shared + ref * bytes, last, bytes) && (ref >= COUNTED || status == last_status[ref]))
		return false;
	memcpy(last, table.shared + ref * bytes, bytes);
	if (ref < COUNTED)
		last_status[ref] = status;
	return true;
}

static void json_delta(void)
{
	int printed = 0, total = 0;

	for (u32 ref = 0; ref < table_entries(); ref++) {
		if (!changed(ref))
			continue;
		total++;
		if (printed < max_delta) {
			json(printed++ ? "," : ",\"delta\":[");
			json_entry(ref, last_shared + ref * (size_t)entry_bytes());
		}
	}
	if (printed)
		json("]");
	if (total > printed)
		json(",\"delta_total\":%d", total);
}

void json_state(void)
{
	u32 value;

	if (read_symbol("gref_size", &value))
		json(",\"gref_size\":%d", (int)value);
	if (read_symbol("gnttab_free_count", &value))
		json(",\"free\":%d", (int)value);
	if (look_at_table())
		json_delta();
	else
		json(",\"gterr\":%d", table_error);
}

/* "stale" counts the entries whose flags are 0 and whose first eight bytes are not. */
void json_entries(void)
{
	u32 printed = 0, stale = 0;
	bool seen = look_at_table();

	json(",\"version\":%d,\"frames\":%u", table.version, table.frames);
	json_frames("mfns", table.mfns, table.frames);
	json(",\"entries\":[");
	for (u32 ref = 0; seen && ref < table_entries(); ref++) {
		const u8 *entry = table.shared + ref * (size_t)entry_bytes();
		u64 first;

		memcpy(&first, entry, sizeof first);
		if (first & 0xffff) {
			if (printed++)
				json(",");
			json_entry(ref, entry);
		} else if (first) {
			stale++;
		}
	}
	json("],\"stale\":%u", stale);
}
