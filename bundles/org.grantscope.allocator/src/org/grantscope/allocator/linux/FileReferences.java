package org.grantscope.allocator.linux;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Counts what refers to a process's files. A file is released when its last descriptor and its last mapping are gone, at
 * the end of the system call, and of several files the last one first. Counterpart of {@code fput} in Linux
 * {@code fs/file_table.c} and of {@code task_work_run} in {@code kernel/task_work.c}, 6.1.192.
 */
final class FileReferences {

	private final Deque<OpenFile> releases = new ArrayDeque<>();

	void get(OpenFile file) {
		file.references++;
	}

	void put(OpenFile file) {
		if (--file.references == 0) {
			releases.push(file);
		}
	}

	/** The system call, or the process, ends. */
	void runReleases() {
		while (!releases.isEmpty()) {
			releases.pop().release();
		}
	}
}
