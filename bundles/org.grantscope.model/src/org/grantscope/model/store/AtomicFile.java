package org.grantscope.model.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Files that are replaced whole or not at all, whatever happens meanwhile. */
public final class AtomicFile {

	private static final int LINKS = 40;

	/** What to write. */
	@FunctionalInterface
	public interface Body {

		/** Writes all of it; an exception leaves the old file as it was. */
		void writeTo(OutputStream out) throws IOException;
	}

	private AtomicFile() {
	}

	/**
	 * Writes a file beside the old one, makes sure that the disk has it, and puts it in the old one's place, with the old
	 * one's permissions. A symbolic link stays, and what it leads to is replaced.
	 *
	 * @throws IOException when that cannot be done; the old file is then as it was
	 */
	public static void write(Path path, Body body) throws IOException {
		Path target = followed(path.toAbsolutePath());
		Path folder = target.getParent();
		if (folder == null || !Files.isDirectory(folder)) {
			throw new IOException("%s: expected a file in a folder, found no folder %s".formatted(path, folder));
		}
		if (Files.exists(target) && !Files.isRegularFile(target)) {
			throw new IOException("%s: expected a file, or nothing yet, found something else".formatted(path));
		}
		if (Files.exists(target) && !Files.isWritable(target)) {
			throw new IOException("%s: expected a file that may be written, found one that may not".formatted(path));
		}
		Path next = folder.resolve(".grants-%016x.tmp".formatted(ThreadLocalRandom.current().nextLong()));
		try {
			writeNew(next, target, body);
			Files.move(next, target, StandardCopyOption.ATOMIC_MOVE);
		} catch (FileSystemException e) {
			throw new IOException("%s: expected a folder that can be written to, found %s".formatted(path, reason(e)), e);
		} catch (IOException e) {
			throw new IOException("%s: expected room for the file, found %s".formatted(path, e.getMessage()), e);
		} finally {
			Files.deleteIfExists(next);
		}
		syncFolder(folder);
	}

	/** The JDK gives no reason for what is told by the kind of exception. */
	private static String reason(FileSystemException e) {
		if (e instanceof AccessDeniedException) {
			return "access denied";
		}
		if (e instanceof NoSuchFileException) {
			return "one in which no file can be made";
		}
		return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
	}

	private static Path followed(Path path) throws IOException {
		Path at = path;
		for (int i = 0; Files.isSymbolicLink(at); i++) {
			if (i == LINKS) {
				throw new IOException("%s: expected a file, found symbolic links in a circle".formatted(path));
			}
			at = at.resolveSibling(Files.readSymbolicLink(at));
		}
		return at;
	}

	private static void writeNew(Path next, Path target, Body body) throws IOException {
		boolean posix = target.getFileSystem().supportedFileAttributeViews().contains("posix");
		boolean keep = posix && Files.exists(target, LinkOption.NOFOLLOW_LINKS);
		FileAttribute<?>[] attributes = keep ? new FileAttribute<?>[] { permissions(target) } : new FileAttribute<?>[0];
		Set<OpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
		try (FileChannel channel = FileChannel.open(next, options, attributes)) {
			OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
			body.writeTo(out);
			out.flush();
			channel.force(true);
		}
		if (keep) {
			Files.setPosixFilePermissions(next, permissions(target).value()); // those that the umask took away
		}
	}

	private static FileAttribute<Set<PosixFilePermission>> permissions(Path file) throws IOException {
		return PosixFilePermissions.asFileAttribute(Files.getPosixFilePermissions(file));
	}

	/** The new name too should survive a loss of power; where folders cannot be opened, it is up to the system. */
	private static void syncFolder(Path folder) {
		try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		} catch (IOException e) {
			// not on this system
		}
	}
}
