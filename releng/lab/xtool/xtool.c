/*
 * What the probe cannot ask without Xen's own libraries:
 *
 *   xtool g FILE [KEY]                    what Xen prints when the debug key is pressed ("g" by default)
 *   xtool frames DOMID FILE [STATUSFILE]  the table frames, and the status frames, of any domain
 *   xtool info                            Xen's version and the domains
 */
#define _GNU_SOURCE
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <xenctrl.h>
#include <xenforeignmemory.h>

enum { PAGE = 4096, RING = 1 << 20, PRINTING_MICROSECONDS = 20000, MOST_DOMAINS = 16 };

static xc_interface *xc;

static bool write_file(const char *path, const void *bytes, size_t count)
{
	FILE *file = fopen(path, "w");
	bool written = file && fwrite(bytes, 1, count, file) == count;

	if (file && fclose(file))
		written = false;
	if (!written)
		perror(path);
	return written;
}

/* Takes everything out of Xen's console ring; the bytes last until the next call. */
static char *drain(unsigned *bytes)
{
	static char ring[RING];
	uint32_t index = 0;

	*bytes = sizeof ring;
	if (xc_readconsolering(xc, ring, bytes, 1, 0, &index)) {
		perror("readconsolering");
		*bytes = 0;
	}
	return ring;
}

static int debug_key(const char *path, char *key)
{
	unsigned bytes;
	char *printed;

	drain(&bytes);
	if (xc_send_debug_keys(xc, key)) {
		perror("debug_keys");
		return 2;
	}
	usleep(PRINTING_MICROSECONDS);
	printed = drain(&bytes);
	return write_file(path, printed, bytes) ? 0 : 1;
}

/*
 * Frames of a kind (XENMEM_resource_grant_table_id_shared or _status). Mapping more than there are makes the table of the
 * domain grow, so the present size is asked for first.
 */
static int frames(xenforeignmemory_handle *memory, unsigned domid, unsigned kind, const char *path)
{
	struct gnttab_query_size query = { .dom = domid };
	bool known = !xc_gnttab_query_size(xc, &query) && !query.status;
	int version = xc_gnttab_get_version(xc, domid);
	unsigned count = known ? query.nr_frames : 1;
	xenforeignmemory_resource_handle *resource = NULL;
	void *mapped = NULL;
	bool written;

	printf("d%u version %d, %u of %u frames\n", domid, version, query.nr_frames, query.max_nr_frames);
	if (kind == XENMEM_resource_grant_table_id_status) {
		if (version == 1)
			return 0;
		count = (count * (PAGE / 16) * 2 + PAGE - 1) / PAGE;
	}
	for (; !resource && count > 0; count -= !resource)
		resource = xenforeignmemory_map_resource(memory, domid, XENMEM_resource_grant_table, kind, 0, count, &mapped,
			PROT_READ | PROT_WRITE, 0);
	if (!resource) {
		printf("map_resource d%u id%u: %s\n", domid, kind, strerror(errno));
		return 1;
	}
	printf("map_resource d%u id%u: mapped %u frames\n", domid, kind, count);
	written = write_file(path, mapped, (size_t)count * PAGE);
	xenforeignmemory_unmap_resource(memory, resource);
	return written ? 0 : 1;
}

static int tables(unsigned domid, const char *shared, const char *status)
{
	xenforeignmemory_handle *memory = xenforeignmemory_open(NULL, 0);
	int result;

	if (!memory) {
		perror("xenforeignmemory_open");
		return 1;
	}
	result = frames(memory, domid, XENMEM_resource_grant_table_id_shared, shared);
	if (status)
		frames(memory, domid, XENMEM_resource_grant_table_id_status, status);
	return result;
}

static int info(void)
{
	xen_extraversion_t extra;
	xc_domaininfo_t domains[MOST_DOMAINS];
	int version = xc_version(xc, XENVER_version, NULL);
	int count = xc_domain_getinfolist(xc, 0, MOST_DOMAINS, domains);

	xc_version(xc, XENVER_extraversion, &extra);
	printf("xen %d.%d%s\n", version >> 16, version & 0xffff, extra);
	for (int i = 0; i < count; i++)
		printf("dom %u pages %lu max %lu flags %x vcpus %u\n", domains[i].domain, (unsigned long)domains[i].tot_pages,
			(unsigned long)domains[i].max_pages, domains[i].flags, domains[i].nr_online_vcpus);
	return 0;
}

int main(int argc, char **argv)
{
	const char *what = argc > 1 ? argv[1] : "";
	char key[2] = { argc > 3 ? argv[3][0] : 'g', 0 };

	xc = xc_interface_open(NULL, NULL, 0);
	if (!xc) {
		perror("xc_interface_open");
		return 1;
	}
	if (argc > 2 && !strcmp(what, "g"))
		return debug_key(argv[2], key);
	if (argc > 3 && !strcmp(what, "frames"))
		return tables(atoi(argv[2]), argv[3], argc > 4 ? argv[4] : NULL);
	if (!strcmp(what, "info"))
		return info();
	fprintf(stderr, "usage: xtool g FILE [KEY] | frames DOMID FILE [STATUSFILE] | info\n");
	return 2;
}
