package org.grantscope.cli;

import org.grantscope.core.observe.Progress;

/** Another progress, which is cancelled also when the program ends. */
final class EndedProgress implements Progress {

	private final Progress progress;
	private volatile boolean ended;

	EndedProgress(Progress progress) {
		this.progress = progress;
	}

	/** The program ends. */
	void end() {
		ended = true;
	}

	@Override
	public void begin(String what, long work) {
		progress.begin(what, work);
	}

	@Override
	public void worked(long units) {
		progress.worked(units);
	}

	@Override
	public void remark(String what) {
		progress.remark(what);
	}

	@Override
	public boolean isCancelled() {
		return ended || progress.isCancelled();
	}
}
