package org.grantscope.allocator.linux;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.allocator.xen.StateWriter;

/** The descriptors of a process: numbers for its open files, the lowest free one first. Counterpart of {@code struct fdtable}. */
final class Descriptors {

	/** The usual {@code RLIMIT_NOFILE}. */
	static final int MOST = 1024;

	/** Numbers that the process has open already, and keeps. */
	private final Set<Integer> taken;
	private @Nullable OpenFile[] files = new @Nullable OpenFile[16];

	Descriptors(Set<Integer> taken) {
		this.taken = Set.copyOf(taken);
	}

	/** Others with the same numbers taken, and none open. */
	Descriptors empty() {
		return new Descriptors(taken);
	}

	/** The open file of that number; null when there is none. */
	@Nullable
	OpenFile get(int number) {
		return number >= 0 && number < files.length ? files[number] : null;
	}

	/** Whether so many more files can be opened. */
	boolean haveRoomFor(int more) {
		int number = -1;
		for (int i = 0; i < more; i++) {
			number = freeFrom(number + 1);
		}
		return number < MOST;
	}

	private int freeFrom(int start) {
		int number = start;
		while (taken.contains(number) || get(number) != null) {
			number++;
		}
		return number;
	}

	/** Gives the file the lowest number that is free. */
	int add(OpenFile file) {
		int number = freeFrom(0);
		put(number, file);
		return number;
	}

	void put(int number, OpenFile file) {
		if (number >= files.length) {
			files = Arrays.copyOf(files, Math.max(number + 1, files.length * 2));
		}
		files[number] = file;
	}

	void remove(int number) {
		files[number] = null;
	}

	void write(StateWriter out) {
		out.numbers(taken.stream().sorted().toList());
		out.numbers(numbers());
		files().forEach(out::part);
	}

	/** Those that are open, in ascending order. */
	List<Integer> numbers() {
		List<Integer> numbers = new ArrayList<>();
		for (int number = 0; number < files.length; number++) {
			if (files[number] != null) {
				numbers.add(number);
			}
		}
		return numbers;
	}

	/** The open files in ascending order of number; one that has two numbers comes twice. */
	List<OpenFile> files() {
		List<OpenFile> open = new ArrayList<>();
		for (OpenFile file : files) {
			if (file != null) {
				open.add(file);
			}
		}
		return open;
	}
}
