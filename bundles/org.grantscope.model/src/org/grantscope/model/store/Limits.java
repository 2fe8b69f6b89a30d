package org.grantscope.model.store;

import org.grantscope.core.abi.GrantTableVersion;

/** What a stored machine may have, so that a small file cannot ask for much memory. What is written keeps to it too. */
final class Limits {

	/** Bytes of all parts, inflated. */
	static final long BYTES = 512L << 20;

	/** Bytes of the part that lists the others. */
	static final int LIST_BYTES = 8 << 20;

	/** Bytes of the part with the objects. */
	static final int XMI_BYTES = 128 << 20;

	/** Parts. */
	static final int PARTS = 1 << 17;

	/** Elements within elements. */
	static final int DEPTH = 32;

	/** Objects of the model. */
	static final int OBJECTS = 1 << 20;

	/** Values and references in lists. */
	static final int VALUES = 1 << 21;

	/** Frames of one table: 256 MiB. */
	static final int FRAMES = 1 << 16;

	/** References of one table. */
	static final int REFS = FRAMES * GrantTableVersion.V1.entriesPerFrame();

	/** Problems of one file that are told. */
	static final int PROBLEMS = 100;

	/** Tracked entries of all tables. */
	static final int TRACKED = 1 << 22;

	/** References on the free lists of all tables: 64 MiB. */
	static final int FREE = 1 << 24;

	private Limits() {
	}
}
