/* The ioctls of /dev/xen/evtchn, and its pending events. */
#define _GNU_SOURCE
#include "probe.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define IOCTL_EVTCHN_BIND_INTERDOMAIN	_IOC(_IOC_NONE, 'E', 1, 2 * sizeof(u32))
#define IOCTL_EVTCHN_BIND_UNBOUND_PORT	_IOC(_IOC_NONE, 'E', 2, sizeof(u32))
#define IOCTL_EVTCHN_UNBIND		_IOC(_IOC_NONE, 'E', 3, sizeof(u32))
#define IOCTL_EVTCHN_NOTIFY		_IOC(_IOC_NONE, 'E', 4, sizeof(u32))

enum { WAIT_MS = 100, MOST_PORTS = 64 };

/* Both kinds of bind answer with the port, which word 2 names. */
static void bind_port(const struct words *line, unsigned long command, void *request)
{
	int port = ioctl(file(line, 1), command, request), error = errno;

	json_result(port < 0 ? -1 : 0, error);
	if (port > 0) {
		define_name(word(line, 2), A_PORT)->port = port;
		json(",\"var\":\"%s\",\"port\":%d", word(line, 2), port);
	}
}

/* evbind F NAME DOMID: a port that this domain may bind to */
void do_evbind(const struct words *line)
{
	u32 domid = number(line, 3);

	json(",\"args\":{\"fd\":\"%s\",\"remote\":%u}", word(line, 1), domid);
	bind_port(line, IOCTL_EVTCHN_BIND_UNBOUND_PORT, &domid);
}

/* evinter F NAME DOMID PORT: a port bound to that of the other domain */
void do_evinter(const struct words *line)
{
	u32 request[2] = { number(line, 3), number(line, 4) };

	json(",\"args\":{\"fd\":\"%s\",\"remote\":%u,\"remote_port\":%u}", word(line, 1), request[0], request[1]);
	bind_port(line, IOCTL_EVTCHN_BIND_INTERDOMAIN, request);
}

static void on_port(const struct words *line, unsigned long command)
{
	u32 port = number(line, 2);
	int result, error;

	json(",\"args\":{\"fd\":\"%s\",\"port\":%u}", word(line, 1), port);
	result = ioctl(file(line, 1), command, &port);
	error = errno;
	json_result(result, error);
}

/* evunbind F PORT */
void do_evunbind(const struct words *line)
{
	on_port(line, IOCTL_EVTCHN_UNBIND);
}

/* evnotify F PORT */
void do_evnotify(const struct words *line)
{
	on_port(line, IOCTL_EVTCHN_NOTIFY);
}

/* evpending F: the ports with events, after a short wait if there are none; unmasks them again */
void do_evpending(const struct words *line)
{
	struct pollfd waiting = { file(line, 1), POLLIN, 0 };
	u32 ports[MOST_PORTS];
	ssize_t bytes;
	int error;

	json(",\"args\":{\"fd\":\"%s\"}", word(line, 1));
	poll(&waiting, 1, WAIT_MS);
	bytes = read(waiting.fd, ports, sizeof ports);
	error = errno;
	json_result(bytes < 0 ? -1 : 0, error);
	json_u32s("ports", ports, bytes > 0 ? bytes / sizeof *ports : 0);
	if (bytes > 0 && write(waiting.fd, ports, bytes) < 0)
		json(",\"unmask\":\"%s\"", strerrorname_np(errno));
}
