/* Variables of the running kernel: /proc/kallsyms says where, /proc/kcore, an ELF core of it, what. */
#include "probe.h"

#include <elf.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct symbol symbols[] = {
	{ "gref_size", "[xen_gntalloc]", 0 },	/* the driver's count of granted pages */
	{ "gnttab_list", "", 0 },		/* the free list: the next free gref of each */
	{ "gnttab_free_count", "", 0 },
	{ "gnttab_free_head", "", 0 },
	{ "gnttab_shared", "", 0 },		/* pointer to the mapped table */
	{ "nr_grant_frames", "", 0 },
	{ NULL, NULL, 0 }
};

static int core = -1;
static Elf64_Phdr *segments;
static int segment_count;

static void find_addresses(void)
{
	FILE *file = fopen("/proc/kallsyms", "r");
	char line[512], type, name[256];
	u64 addr;

	while (file && fgets(line, sizeof line, file)) {
		char module[128] = "";

		if (sscanf(line, "%lx %c %255s %127s", &addr, &type, name, module) < 3)
			continue;
		for (struct symbol *known = symbols; known->name; known++)
			if (!known->addr && !strcmp(name, known->name) && !strcmp(module, known->module))
				known->addr = addr;
	}
	if (file)
		fclose(file);
}

void find_symbols(void)
{
	Elf64_Ehdr header;
	size_t bytes;

	find_addresses();
	core = open("/proc/kcore", O_RDONLY);
	if (core < 0 || pread(core, &header, sizeof header, 0) != sizeof header)
		return;
	bytes = header.e_phnum * sizeof *segments;
	segments = malloc(bytes);
	if (segments && pread(core, segments, bytes, header.e_phoff) == (ssize_t)bytes)
		segment_count = header.e_phnum;
}

struct symbol *symbol(const char *name)
{
	for (struct symbol *known = symbols; known->name; known++)
		if (!strcmp(known->name, name))
			return known;
	return NULL;
}

bool read_kernel(u64 addr, void *to, size_t bytes)
{
	for (int i = 0; i < segment_count; i++) {
		Elf64_Phdr *s = &segments[i];

		if (s->p_type == PT_LOAD && addr >= s->p_vaddr && addr + bytes <= s->p_vaddr + s->p_memsz)
			return pread(core, to, bytes, s->p_offset + addr - s->p_vaddr) == (ssize_t)bytes;
	}
	return false;
}

bool read_symbol(const char *name, u32 *value)
{
	struct symbol *known = symbol(name);

	return known && known->addr && read_kernel(known->addr, value, sizeof *value);
}
