/* Looking at everything, and remarks. */
#include "probe.h"

#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { MOST_FREE = 40000, MOST_PRINTED = 4096, LINKS_PER_PAGE = PAGE / 4, SYNC_FRAMES = 8, SYNC_MS = 120000 };
static const u32 END_OF_LIST = 0xffffffff;

/* note TEXT */
void do_note(const struct words *line)
{
	json(",\"text\":\"");
	for (int i = 1; i < line->count; i++)
		json("%s%s", i > 1 ? " " : "", word(line, i));
	json("\"");
}

/* sleep MILLISECONDS */
void do_sleep(const struct words *line)
{
	u64 milliseconds = number(line, 1);

	json(",\"args\":{\"ms\":%lu}", milliseconds);
	usleep(milliseconds * 1000);
	json_result(0, 0);
}

/* maxdelta COUNT: from here on, a line shows at most so many changed entries */
void do_maxdelta(const struct words *line)
{
	int max = number(line, 1);

	json(",\"args\":{\"max\":%d}", max);
	set_max_delta(max);
}

/* forget: all names */
void do_forget(const struct words *line)
{
	(void)line;
	forget_names();
}

/* entries */
void do_entries(const struct words *line)
{
	(void)line;
	json_entries();
}

/* The kernel's list of free grefs, from its head, at most so many. */
static void json_free_list(u32 most)
{
	struct symbol *list = symbol("gnttab_list");
	u64 pages = 0, page;
	u32 head, printed = 0;

	if (list->addr)
		read_kernel(list->addr, &pages, sizeof pages);
	if (!pages || !read_symbol("gnttab_free_head", &head)) {
		json(",\"error\":\"no symbols\"");
		return;
	}
	json(",\"refs\":[");
	while (head != END_OF_LIST && printed < most) {
		json("%s%u", printed++ ? "," : "", head);
		if (!read_kernel(pages + head / LINKS_PER_PAGE * sizeof page, &page, sizeof page)
			|| !read_kernel(page + head % LINKS_PER_PAGE * sizeof head, &head, sizeof head))
			break;
	}
	json("]");
}

/* freelist [COUNT] */
void do_freelist(const struct words *line)
{
	json_free_list(line->count > 1 ? number(line, 1) : MOST_FREE);
}

/* start: what every trace begins with */
void do_start(const struct words *line)
{
	FILE *parameter = fopen("/sys/module/xen_gntalloc/parameters/limit", "r");
	char limit[64] = "?";

	(void)line;
	if (parameter) {
		if (fgets(limit, sizeof limit, parameter))
			limit[strcspn(limit, "\n")] = 0;
		fclose(parameter);
	}
	json(",\"limit\":%s", limit);
	json_entries();
	json_free_list(MOST_FREE);
}

/* sym: the kernel's variables; gref_size is on every line */
void do_sym(const struct words *line)
{
	(void)line;
	for (struct symbol *known = symbols; known->name; known++) {
		u64 value = 0;
		bool read = known->addr && read_kernel(known->addr, &value, sizeof value);

		if (strcmp(known->name, "gref_size"))
			json(",\"%s\":{\"addr\":\"0x%lx\",\"ok\":%d,\"u32\":%u,\"u64\":\"0x%lx\"}", known->name, known->addr, read,
				(u32)value, value);
	}
}

/* Writes mapped frames, from a copy: the kernel does not take what is to be written from such a mapping. */
static long write_frames(const char *label, const char *kind, const u8 *frames, u32 count)
{
	char path[256];
	u8 page[PAGE];
	long written = 0;
	int fd;

	snprintf(path, sizeof path, "%s/%s.%s.bin", output_folder, label, kind);
	fd = open(path, O_CREAT | O_TRUNC | O_WRONLY, 0644);
	for (u32 i = 0; i < count; i++) {
		memcpy(page, frames + i * (size_t)PAGE, PAGE);
		written += write(fd, page, PAGE);
	}
	close(fd);
	return written;
}

static void json_allocs(void)
{
	int printed = 0;
	struct name *name;

	json(",\"vars\":{");
	for (int i = 0; (name = each_name(i)); i++) {
		if (name->kind != AN_ALLOC)
			continue;
		json("%s\"%s\":{\"index\":\"0x%lx\"", printed++ ? "," : "", name->name, name->index);
		json_u32s("grefs", name->grefs, name->count > MOST_PRINTED ? MOST_PRINTED : name->count);
		json("}");
	}
	json("}");
}

/* dump LABEL: files with the raw frames, the status frames and what Xen's g key prints; and all of it here */
void do_dump(const struct words *line)
{
	const char *label = word(line, 1);
	char path[256];
	long bytes;
	int status = -1;
	pid_t child;

	look_at_table();
	bytes = write_frames(label, "frames", table.shared, table.shared ? table.frames : 0);
	if (table.status)
		bytes += write_frames(label, "status", table.status, table.status_frames);
	snprintf(path, sizeof path, "%s/%s.g.txt", output_folder, label);
	child = fork();
	if (!child) {
		execl("/bin/xtool", "xtool", "g", path, (char *)NULL);
		_exit(127);
	}
	waitpid(child, &status, 0);
	json(",\"label\":\"%s\",\"bytes\":%ld,\"xtool\":%d", label, bytes, WEXITSTATUS(status));
	json_entries();
	json_allocs();
}

static void add_frames(FILE *message, const char *name, const u64 *mfns, u32 count)
{
	fprintf(message, " %s=", name);
	for (u32 i = 0; i < count && i < SYNC_FRAMES; i++)
		fprintf(message, "%s0x%lx", i ? "," : "", mfns[i]);
}

/* The console line for the host: where our table is, and that of another domain. */
static void sync_message(const struct words *line, char *text, size_t size)
{
	FILE *message = fmemopen(text, size, "w");
	struct symbol *shared = symbol("gnttab_shared");
	u64 pointer = 0;

	if (!message)
		exit(9);
	look_at_table();
	if (shared->addr)
		read_kernel(shared->addr, &pointer, sizeof pointer);
	fprintf(message, "\n@@SYNC %s", word(line, 1));
	add_frames(message, "mfn", table.mfns, table.frames);
	fprintf(message, " sym=0x%lx shared=0x%lx", shared->addr, pointer);
	if (line->count > 3) {
		u64 mfns[MAX_FRAMES];
		u32 version = 0;
		int frames = frames_of(number(line, 3), mfns, &version);

		fprintf(message, " dom=%lu ver=%u", number(line, 3), version);
		add_frames(message, "dommfn", mfns, frames < 0 ? 0 : frames);
	}
	fprintf(message, "\n");
	fclose(message);
}

/* sync NAME [MILLISECONDS [DOMID]]: tells the host on the console, and waits until it answers with a line */
void do_sync(const struct words *line)
{
	int console = open("/dev/hvc0", O_RDWR | O_NOCTTY);
	struct pollfd answer = { console, POLLIN, 0 };
	char text[1024];
	bool answered = false;

	sync_message(line, text, sizeof text);
	if (write(console, text, strlen(text)) > 0)
		answered = poll(&answer, 1, line->count > 2 ? atoi(word(line, 2)) : SYNC_MS) > 0;
	if (answered)
		answered = read(console, text, sizeof text) >= 0;
	close(console);
	json(",\"name\":\"%s\",\"answered\":%d", word(line, 1), answered);
}
