/* Opening and closing the devices, and calls on them that no other operation makes. */
#include "probe.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* open F: gntalloc; gdopen F: gntdev; evopen F: evtchn, which never waits when read */
static void open_device(const struct words *line, const char *device, int flags)
{
	int fd = open(device, O_RDWR | O_CLOEXEC), error = errno;

	json(",\"args\":{\"fd\":\"%s\",\"dev\":\"%s\"}", word(line, 1), device);
	json_result(fd < 0 ? -1 : 0, error);
	define_name(word(line, 1), A_FILE)->fd = fd;
	if (fd < 0)
		return;
	json(",\"fdno\":%d", fd);
	if (flags)
		fcntl(fd, F_SETFL, flags);
}

void do_open(const struct words *line)
{
	open_device(line, "/dev/xen/gntalloc", 0);
}

void do_gdopen(const struct words *line)
{
	open_device(line, "/dev/xen/gntdev", 0);
}

void do_evopen(const struct words *line)
{
	open_device(line, "/dev/xen/evtchn", O_NONBLOCK);
}

/* close F */
void do_close(const struct words *line)
{
	struct name *name = find_name(word(line, 1));
	int result, error;

	json(",\"args\":{\"fd\":\"%s\"}", word(line, 1));
	result = close(file(line, 1));
	error = errno;
	json_result(result, error);
	if (name)
		name->fd = CLOSED;
}

/* dup F NEW */
void do_dup(const struct words *line)
{
	int fd, error;

	json(",\"args\":{\"fd\":\"%s\",\"new\":\"%s\"}", word(line, 1), word(line, 2));
	fd = dup(file(line, 1));
	error = errno;
	json_result(fd < 0 ? -1 : 0, error);
	if (fd >= 0)
		json(",\"fdno\":%d", fd);
	define_name(word(line, 2), A_FILE)->fd = fd;
}

/* read F: eight bytes */
void do_read(const struct words *line)
{
	char bytes[8];
	int result, error;

	json(",\"args\":{\"fd\":\"%s\"}", word(line, 1));
	result = read(file(line, 1), bytes, sizeof bytes);
	error = errno;
	json_result(result, error);
}

/* rawioctl F COMMAND null|bad|zero: with no argument, one that is no address, one that is all zero */
void do_rawioctl(const struct words *line)
{
	static u8 zero[16 * PAGE];
	u64 command = number(line, 2);
	const char *kind = word(line, 3);
	void *argument = !strcmp(kind, "null") ? NULL : !strcmp(kind, "bad") ? (void *)0x10 : zero;
	int result, error;

	memset(zero, 0, sizeof zero);
	json(",\"args\":{\"fd\":\"%s\",\"cmd\":\"0x%lx\",\"arg\":\"%s\"}", word(line, 1), command, kind);
	result = ioctl(file(line, 1), command, argument);
	error = errno;
	json_result(result, error);
}
