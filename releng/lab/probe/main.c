/* gntprobe SCRIPT [FOLDER] > TRACE: does the script line by line; dumps go to the folder, by default /out. */
#define _GNU_SOURCE
#include "probe.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MOST_WORDS = 8192 };

const char *output_folder = "/out";

static const struct {
	const char *name;
	operation *perform;
} operations[] = {
	{ "start", do_start }, { "note", do_note }, { "sleep", do_sleep }, { "entries", do_entries }, { "freelist", do_freelist },
	{ "sym", do_sym }, { "dump", do_dump }, { "sync", do_sync }, { "maxdelta", do_maxdelta }, { "forget", do_forget },
	{ "open", do_open }, { "gdopen", do_gdopen }, { "evopen", do_evopen }, { "close", do_close }, { "dup", do_dup },
	{ "read", do_read }, { "rawioctl", do_rawioctl },
	{ "alloc", do_alloc }, { "alloctrunc", do_alloctrunc }, { "dealloc", do_dealloc }, { "notify", do_notify },
	{ "limit", do_limit },
	{ "mmap", do_mmap }, { "gdmmap", do_mmap }, { "munmap", do_munmap }, { "mprotect", do_mprotect },
	{ "madvise", do_madvise }, { "mremap", do_mremap }, { "peek", do_peek }, { "poke", do_poke },
	{ "gdmap", do_gdmap }, { "gdunmap", do_gdunmap }, { "gdoff", do_gdoff }, { "gdmax", do_gdmax }, { "gdnotify", do_notify },
	{ "evbind", do_evbind }, { "evinter", do_evinter }, { "evunbind", do_evunbind }, { "evnotify", do_evnotify },
	{ "evpending", do_evpending },
	{ "hmap", do_hmap }, { "hunmap", do_hunmap }, { "gcopy", do_gcopy }, { "setraw", do_setraw },
	{ "domframes", do_domframes },
	{ "fork", do_fork }, { "in", do_in }, { "exit", do_exit }, { "kill", do_kill },
	{ NULL, NULL }
};

static operation *find_operation(const char *name)
{
	for (int i = 0; operations[i].name; i++)
		if (!strcmp(operations[i].name, name))
			return operations[i].perform;
	return NULL;
}

void perform(const char *line)
{
	char *text = strdup(line), *rest;
	struct words words = { 0, malloc(MOST_WORDS * sizeof *words.word) };
	operation *found;

	if (!text || !words.word)
		exit(9);
	for (char *one = strtok_r(text, " \t\r\n", &rest); one && words.count < MOST_WORDS; one = strtok_r(NULL, " \t\r\n", &rest))
		words.word[words.count++] = one;
	if (words.count) {
		found = find_operation(words.word[0]);
		if (found != do_in)	/* which says what the child did */
			json(",\"op\":\"%s\"", words.word[0]);
		if (found)
			found(&words);
		else
			json(",\"error\":\"unknown op\"");
	}
	free(words.word);
	free(text);
}

/* One line of the trace. */
static bool trace(int i, int line_number, const char *line)
{
	json_clear();
	json("{\"i\":%d,\"line\":%d", i, line_number);
	perform(line);
	json_state();
	json("}\n");
	return json_write(STDOUT_FILENO);
}

int main(int argc, char **argv)
{
	FILE *script = argc > 1 ? fopen(argv[1], "r") : NULL;
	char *line = NULL;
	size_t capacity = 0;
	int line_number = 0, i = 0;

	if (!script) {
		fprintf(stderr, "usage: gntprobe SCRIPT [FOLDER]\n");
		return 2;
	}
	if (argc > 2)
		output_folder = argv[2];
	watch_faults();
	signal(SIGPIPE, SIG_IGN);
	find_symbols();
	look_at_table();
	remember_table();
	if (!trace(-1, 0, "start"))
		return 1;
	while (getline(&line, &capacity, script) > 0) {
		const char *first = line + strspn(line, " \t\r\n");

		line_number++;
		if (*first && *first != '#' && !trace(i++, line_number, first))
			return 1;
	}
	return 0;
}
