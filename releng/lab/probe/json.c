/* The JSON line being written. */
#define _GNU_SOURCE
#include "probe.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char *text;
static size_t length, capacity;

void json_clear(void)
{
	length = 0;
	if (text)
		*text = 0;
}

void json(const char *format, ...)
{
	char *more;
	va_list values;
	int bytes;

	va_start(values, format);
	bytes = vasprintf(&more, format, values);
	va_end(values);
	if (bytes < 0)
		exit(9);
	if (length + bytes + 1 > capacity) {
		capacity = (length + bytes + 1) * 2;
		text = realloc(text, capacity);
		if (!text)
			exit(9);
	}
	memcpy(text + length, more, bytes + 1);
	length += bytes;
	free(more);
}

void json_result(long result, int error)
{
	const char *name = result < 0 && error ? strerrorname_np(error) : "";

	json(",\"ret\":%ld,\"errno\":\"%s\"", result, name ? name : "unknown");
}

void json_u32s(const char *name, const u32 *values, u32 count)
{
	json(",\"%s\":[", name);
	for (u32 i = 0; i < count; i++)
		json("%s%u", i ? "," : "", values[i]);
	json("]");
}

void json_frames(const char *name, const u64 *frames, u32 count)
{
	json(",\"%s\":[", name);
	for (u32 i = 0; i < count; i++)
		json("%s\"0x%lx\"", i ? "," : "", frames[i]);
	json("]");
}

const char *json_text(void)
{
	return text ? text : "";
}

size_t json_length(void)
{
	return length;
}

bool json_write(int fd)
{
	for (size_t done = 0; done < length;) {
		ssize_t bytes = write(fd, text + done, length - done);

		if (bytes < 0)
			return false;
		done += bytes;
	}
	return true;
}
