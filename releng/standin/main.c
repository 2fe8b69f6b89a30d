/*
 * standin [-v VERSION] [-f FRAMES] [-g GREFS]: makes the structures, and does what the lines of its input say. It answers each
 * with lines of which the last is "ok", "ok NUMBER", "refused: WHY", or, of an account, "end".
 *
 *   open                              the number of the new file
 *   alloc FILE DOMID RW|RO COUNT      dealloc FILE INDEX COUNT
 *   map FILE INDEX COUNT              the number of the new mapping
 *   unmap MAPPING                     close FILE
 *   notify FILE INDEX ACTION PORT     1 clears the byte, 2 sends an event, 3 both, 0 none
 *   peer REF 0|1                      whether the peer maps it
 *   tick                              the timer of the deferred ones
 *   grow FRAMES                       limit N    per_iteration N    leak
 *   account                           its own account of all of it
 *   kallsyms                          where its variables are, as /proc/kallsyms has it
 */
#include "standin.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>

static const struct {
	const char *name;
	void *addr;
	const char *module;
} symbols[] = {
#define IN_KERNEL(name) { #name, &name, "" }
#define IN_MODULE(name) { #name, &name, "\t[xen_gntalloc]" }
	IN_KERNEL(gnttab_shared), IN_KERNEL(grstatus), IN_KERNEL(gnttab_interface), IN_KERNEL(nr_grant_frames),
	IN_KERNEL(gnttab_size), IN_KERNEL(gnttab_list), IN_KERNEL(gnttab_free_head), IN_KERNEL(gnttab_last_free),
	IN_KERNEL(gnttab_free_tail_ptr), IN_KERNEL(gnttab_free_count), IN_KERNEL(gnttab_free_bitmap), IN_KERNEL(deferred_list),
	IN_KERNEL(deferred_count), IN_KERNEL(leaked_count), IN_KERNEL(free_per_iteration), IN_KERNEL(vmemmap_base),
	IN_MODULE(gref_list), IN_MODULE(gref_size), IN_MODULE(limit)
};

static void print_symbols(void)
{
	for (size_t i = 0; i < sizeof symbols / sizeof *symbols; i++)
		printf("%016lx D %s%s\n", (unsigned long)symbols[i].addr, symbols[i].name, symbols[i].module);
	printf("ok\n");
}

static void say(const char *refused)
{
	if (refused)
		printf("refused: %s\n", refused);
	else
		printf("ok\n");
}

static void say_number(int number)
{
	if (number < 0)
		printf("refused: none\n");
	else
		printf("ok %d\n", number);
}

static const char *set(int *variable, int value)
{
	*variable = value;
	return NULL;
}

static const char *leak_one(void)
{
	leak();
	return NULL;
}

static const char *tick(void)
{
	retry_deferred();
	return NULL;
}

static void perform(char **word, const uint64_t *number)
{
	if (!strcmp(word[0], "open"))
		say_number(open_file());
	else if (!strcmp(word[0], "alloc"))
		say(alloc_grefs(number[1], number[2], !strcmp(word[3], "RO"), number[4]));
	else if (!strcmp(word[0], "dealloc"))
		say(dealloc_grefs(number[1], number[2], number[3]));
	else if (!strcmp(word[0], "map"))
		say_number(map_grefs(number[1], number[2], number[3]));
	else if (!strcmp(word[0], "unmap"))
		say(unmap_grefs(number[1]));
	else if (!strcmp(word[0], "close"))
		say(close_file(number[1]));
	else if (!strcmp(word[0], "notify"))
		say(set_notify(number[1], number[2], number[3], number[4]));
	else if (!strcmp(word[0], "peer"))
		say(peer_maps(number[1], number[2]) ? NULL : "no such entry");
	else if (!strcmp(word[0], "tick"))
		say(tick());
	else if (!strcmp(word[0], "grow"))
		say(grow_table(number[1]) ? NULL : "no room");
	else if (!strcmp(word[0], "limit"))
		say(set(&limit, number[1]));
	else if (!strcmp(word[0], "per_iteration"))
		say(set((int *)&free_per_iteration, number[1]));
	else if (!strcmp(word[0], "leak"))
		say(leak_one());
	else if (!strcmp(word[0], "kallsyms"))
		print_symbols();
	else if (!strcmp(word[0], "account"))
		print_account(gnttab_interface->version, nr_grant_frames);
	else
		printf("refused: unknown\n");
}

static void obey(char *line)
{
	enum { WORDS = 5 };
	char *word[WORDS] = { "", "", "", "", "" }, *rest, *one = strtok_r(line, " \n", &rest);
	uint64_t number[WORDS] = { 0 };

	for (int i = 0; one && i < WORDS; i++, one = strtok_r(NULL, " \n", &rest)) {
		word[i] = one;
		number[i] = strtoull(one, NULL, 0);
	}
	perform(word, number);
}

int main(int argc, char **argv)
{
	char line[256];
	unsigned int version = 1, frames = 1, grefs = 0;

	for (int i = 1; i + 1 < argc; i += 2) {
		unsigned int value = strtoul(argv[i + 1], NULL, 0);

		if (!strcmp(argv[i], "-v"))
			version = value;
		else if (!strcmp(argv[i], "-f"))
			frames = value;
		else if (!strcmp(argv[i], "-g"))
			grefs = value;
	}
	prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY);
	setvbuf(stdout, NULL, _IOFBF, 1 << 16);
	make_table(version, frames);
	if (grefs)
		alloc_grefs(open_file(), 0, false, grefs);
	while (fgets(line, sizeof line, stdin)) {
		obey(line);
		fflush(stdout);
	}
	return 0;
}
