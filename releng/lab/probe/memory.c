/* Mappings of the devices, and the bytes in them. */
#define _GNU_SOURCE
#include "probe.h"

#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>

enum { MOST_PEEKED = 256 };

static int protection(const char *letters)
{
	return (strchr(letters, 'r') ? PROT_READ : 0) | (strchr(letters, 'w') ? PROT_WRITE : 0)
		| (strchr(letters, 'x') ? PROT_EXEC : 0);
}

/* The mapping that word 1 names, NULL if there is none. EBADF for such a line is ours, not the kernel's. */
static struct name *mapping(const struct words *line)
{
	struct name *name = find_name(word(line, 1));

	return name && name->addr ? name : NULL;
}

/* mmap NAME F INDEX PAGES [rwx letters] [private] */
void do_mmap(const struct words *line)
{
	u64 index = number(line, 3), pages = number(line, 4);
	const char *letters = line->count > 5 ? word(line, 5) : "rw";
	bool private = line->count > 6 && !strcmp(word(line, 6), "private");
	struct name *name;
	u8 *addr;
	int error;

	json(",\"args\":{\"var\":\"%s\",\"fd\":\"%s\",\"index\":\"0x%lx\",\"pages\":%lu,\"prot\":\"%s\",\"share\":\"%s\"}",
		word(line, 1), word(line, 2), index, pages, letters, private ? "private" : "shared");
	addr = mmap(NULL, pages * PAGE, protection(letters), private ? MAP_PRIVATE : MAP_SHARED, file(line, 2), index);
	error = errno;
	json_result(addr == MAP_FAILED ? -1 : 0, error);
	if (addr == MAP_FAILED)
		return;
	name = define_name(word(line, 1), A_MAPPING);
	name->addr = addr;
	name->length = pages * PAGE;
	json(",\"addr\":\"0x%lx\"", (u64)addr);
}

/* munmap NAME [PAGE [PAGES]]: to the end of the mapping without PAGES */
void do_munmap(const struct words *line)
{
	struct name *found = find_name(word(line, 1)), *name = mapping(line);
	u64 page = line->count > 2 ? number(line, 2) : 0;
	u64 pages = line->count > 3 ? number(line, 3) : found ? found->length / PAGE - page : 0;
	int result = -1, error = EBADF;

	json(",\"args\":{\"var\":\"%s\",\"page\":%lu,\"pages\":%lu}", word(line, 1), page, pages);
	if (name) {
		result = munmap(name->addr + page * PAGE, pages * PAGE);
		error = errno;
	}
	json_result(result, error);
}

/* mprotect NAME PAGE PAGES LETTERS */
void do_mprotect(const struct words *line)
{
	struct name *name = mapping(line);
	u64 page = number(line, 2), pages = number(line, 3);
	int result = -1, error = EBADF;

	json(",\"args\":{\"var\":\"%s\",\"page\":%lu,\"pages\":%lu,\"prot\":\"%s\"}", word(line, 1), page, pages, word(line, 4));
	if (name) {
		result = mprotect(name->addr + page * PAGE, pages * PAGE, protection(word(line, 4)));
		error = errno;
	}
	json_result(result, error);
}

/* madvise NAME PAGE PAGES ADVICE, a number */
void do_madvise(const struct words *line)
{
	struct name *name = mapping(line);
	u64 page = number(line, 2), pages = number(line, 3), advice = number(line, 4);
	int result = -1, error = EBADF;

	json(",\"args\":{\"var\":\"%s\",\"page\":%lu,\"pages\":%lu,\"advice\":%lu}", word(line, 1), page, pages, advice);
	if (name) {
		result = madvise(name->addr + page * PAGE, pages * PAGE, advice);
		error = errno;
	}
	json_result(result, error);
}

/* mremap NAME PAGES [move]: in place, or to another address that was free */
void do_mremap(const struct words *line)
{
	struct name *name = mapping(line);
	size_t bytes = number(line, 2) * PAGE;
	bool move = line->count > 3;
	u8 *addr;
	int error;

	json(",\"args\":{\"var\":\"%s\",\"pages\":%lu,\"maymove\":%d}", word(line, 1), bytes / PAGE, move);
	if (!name) {
		json_result(-1, EBADF);
		return;
	}
	if (move) {
		void *place = mmap(NULL, bytes, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

		addr = mremap(name->addr, name->length, bytes, MREMAP_MAYMOVE | MREMAP_FIXED, place);
	} else {
		addr = mremap(name->addr, name->length, bytes, 0);
	}
	error = errno;
	json_result(addr == MAP_FAILED ? -1 : 0, error);
	if (addr == MAP_FAILED)
		return;
	name->addr = addr;
	name->length = bytes;
	json(",\"addr\":\"0x%lx\"", (u64)addr);
}

static sigjmp_buf before_access;
static volatile sig_atomic_t accessing, fault;

static void on_fault(int signal_number)
{
	if (!accessing) {	/* a fault of the probe itself */
		signal(signal_number, SIG_DFL);
		return;
	}
	fault = signal_number;
	siglongjmp(before_access, 1);
}

void watch_faults(void)
{
	struct sigaction action = { .sa_handler = on_fault, .sa_flags = SA_NODEFER };

	sigaction(SIGSEGV, &action, NULL);
	sigaction(SIGBUS, &action, NULL);
}

/* Copies byte after byte; returns the signal that ended it, 0 if none did. */
static int copy(volatile u8 *to, const volatile u8 *from, u64 bytes)
{
	fault = 0;
	accessing = 1;
	if (!sigsetjmp(before_access, 1))
		for (u64 i = 0; i < bytes; i++)
			to[i] = from[i];
	accessing = 0;
	return fault;
}

static void json_bytes(const char *name, const u8 *bytes, u64 count)
{
	json(",\"%s\":\"", name);
	for (u64 i = 0; i < count; i++)
		json("%02x", bytes[i]);
	json("\"");
}

/* peek NAME OFFSET [BYTES] */
void do_peek(const struct words *line)
{
	struct name *name = mapping(line);
	u64 offset = number(line, 2), count = line->count > 3 ? number(line, 3) : 8;
	u8 bytes[MOST_PEEKED];
	int signal_number;

	if (count > MOST_PEEKED)
		count = MOST_PEEKED;
	json(",\"args\":{\"var\":\"%s\",\"off\":\"0x%lx\",\"n\":%lu}", word(line, 1), offset, count);
	if (!name) {
		json_result(-1, EBADF);
		return;
	}
	signal_number = copy(bytes, name->addr + offset, count);
	if (signal_number) {
		json(",\"sig\":\"%s\"", sigabbrev_np(signal_number));
		return;
	}
	json_result(0, 0);
	json_bytes("bytes", bytes, count);
}

/* poke NAME OFFSET BYTE... */
void do_poke(const struct words *line)
{
	struct name *name = mapping(line);
	u64 offset = number(line, 2);
	u8 bytes[LINE];
	u64 count = 0;
	int signal_number;

	while ((int)count + 3 < line->count && count < sizeof bytes) {
		bytes[count] = number(line, count + 3);
		count++;
	}
	json(",\"args\":{\"var\":\"%s\",\"off\":\"0x%lx\"", word(line, 1), offset);
	json_bytes("bytes", bytes, count);
	json("}");
	if (!name) {
		json_result(-1, EBADF);
		return;
	}
	signal_number = copy(name->addr + offset, bytes, count);
	if (signal_number)
		json(",\"sig\":\"%s\"", sigabbrev_np(signal_number));
	else
		json_result(0, 0);
}
