/* Child processes, which have copies of our names, share our files and mappings, and do what they are sent. */
#include "probe.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

/* Sockets of our other children are none of this one's business: held open here, they would keep `exit` waiting. */
static void close_sockets(void)
{
	struct name *name;

	for (int i = 0; (name = each_name(i)); i++)
		if (name->kind == A_PROCESS && name->fd != CLOSED) {
			close(name->fd);
			name->fd = CLOSED;
		}
}

/* Does each line that comes, answers with its outcome, and ends when the other end is closed. */
static void serve(int socket)
{
	static char line[LINE];
	ssize_t bytes;

	while ((bytes = recv(socket, line, sizeof line - 1, 0)) > 0) {
		line[bytes] = 0;
		json_clear();
		perform(line);
		if (send(socket, json_text(), json_length(), 0) < 0)
			break;
	}
	_exit(0);
}

/* fork NAME */
void do_fork(const struct words *line)
{
	int sockets[2], error;
	struct name *name;
	pid_t pid;

	if (socketpair(AF_UNIX, SOCK_SEQPACKET, 0, sockets)) {
		json_result(-1, errno);
		return;
	}
	pid = fork();
	error = errno;
	if (!pid) {
		close(sockets[0]);
		close_sockets();
		serve(sockets[1]);
	}
	close(sockets[1]);
	json(",\"args\":{\"proc\":\"%s\"}", word(line, 1));
	json_result(pid < 0 ? -1 : 0, error);
	name = define_name(word(line, 1), A_PROCESS);
	name->fd = sockets[0];
	name->pid = pid;
}

/* in NAME OPERATION...: the line shows what the child did, with "proc" */
void do_in(const struct words *line)
{
	static char answer[60000];
	struct name *name = find_name(word(line, 1));
	char text[LINE] = "";
	ssize_t bytes;

	for (int i = 2; i < line->count; i++) {
		strncat(text, word(line, i), sizeof text - strlen(text) - 1);
		strncat(text, " ", sizeof text - strlen(text) - 1);
	}
	json(",\"proc\":\"%s\"", word(line, 1));
	if (!name || send(name->fd, text, strlen(text), 0) < 0) {
		int error = name ? errno : ESRCH;

		json(",\"op\":\"in\"");
		json_result(-1, error);
		return;
	}
	bytes = recv(name->fd, answer, sizeof answer - 1, 0);
	if (bytes > 0) {
		answer[bytes] = 0;
		json("%s", answer);
	} else {
		json(",\"op\":\"in\",\"died\":true");
	}
}

static void end_child(const struct words *line, bool kill_it)
{
	struct name *name = find_name(word(line, 1));
	int status = 0;

	json(",\"args\":{\"proc\":\"%s\"}", word(line, 1));
	if (!name || name->kind != A_PROCESS || name->fd == CLOSED) {
		json_result(-1, ESRCH);
		return;
	}
	if (kill_it)
		kill(name->pid, SIGKILL);
	else
		close(name->fd);
	waitpid(name->pid, &status, 0);
	if (kill_it)
		close(name->fd);
	name->fd = CLOSED;
	json_result(0, 0);
	json(",\"status\":%d", status);
}

/* exit NAME */
void do_exit(const struct words *line)
{
	end_child(line, false);
}

/* kill NAME */
void do_kill(const struct words *line)
{
	end_child(line, true);
}
