package org.grantscope.debug.ui.files;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.query.EntryColumn;
import org.grantscope.debug.ui.GrefDetails;
import org.grantscope.debug.ui.changes.ChangeKind;
import org.grantscope.debug.ui.grid.GridRow;
import org.grantscope.model.AllocatorDevice;
import org.grantscope.model.Deferral;
import org.grantscope.model.Gref;
import org.grantscope.model.OpenFile;
import org.grantscope.model.Vma;
import org.grantscope.model.owner.FileName;

/** One row of the Grant Files view. */
sealed interface FileRow extends GridRow {

	/** What tells a row from the others of its kind. */
	record Key(Class<? extends FileRow> kind, long number) {
	}

	/** An open file; below it the grefs that it lists. */
	record OfFile(AllocatorDevice device, OpenFile file) implements FileRow {

		@Override
		public Object key() {
			return new Key(OfFile.class, file.getId());
		}

		/** Those of its memory mappings that were seen. */
		List<Vma> mappings() {
			return device.getVmas().stream().filter(vma -> vma.getFile() == file).toList();
		}

		@Override
		public String hover() {
			return GrefDetails.file(file) + "\n" + GrefDetails.nextIndex(file) + ": where its next allocation goes"
					+ mappings().stream().map(vma -> "\nmapped at " + GrefDetails.mapping(vma)).collect(Collectors.joining());
		}
	}

	/**
	 * What keeps grefs that no file lists any more; below it these.
	 *
	 * @param vma  the mapping that keeps them; null when none was seen
	 * @param kept how many
	 */
	record OfMapping(AllocatorDevice device, @Nullable Vma vma, int kept) implements FileRow {

		@Override
		public Object key() {
			Vma known = vma;
			return new Key(OfMapping.class, known == null ? -1 : known.getAddress());
		}

		/** By what they are kept. */
		String title() {
			return vma != null ? "kept by a mapping alone"
					: device.isMappingsKnown() ? "kept by nothing seen" : "kept by unseen mappings";
		}

		/** The mapping by its place, size and file. */
		String mapping() {
			Vma known = vma;
			return known == null ? device.isMappingsKnown() ? "none" : EntryColumn.UNKNOWN
					: GrefDetails.mapping(known) + (known.getFile() == null ? "" : " of " + FileName.of(known.getFile().getId()));
		}

		@Override
		public String hover() {
			return (vma != null ? "Given back with dealloc, or by a file that is gone, while this mapping has the pages:\n"
					+ "they are freed when its last piece is unmapped."
					: device.isMappingsKnown() ? "No file lists them, and no mapping was seen that has their pages.\n"
							+ "Linux before 5.17 keeps a gref so whose peer still maps it."
							: "No file lists them; no source saw the memory mappings, which alone can keep them.");
		}
	}

	/**
	 * The kernel's deferred list; below it the grants that wait.
	 *
	 * @param deferral null when no source saw the list, and the kernel's log alone tells of such grants
	 */
	record OfDeferral(@Nullable Deferral deferral, int waiting) implements FileRow {

		@Override
		public Object key() {
			return new Key(OfDeferral.class, 0);
		}

		@Override
		public String hover() {
			Deferral list = deferral;
			return "Freed by the domain while the peer had the pages mapped: the kernel looks again each second,\n"
					+ "at the front of its list, and puts to its end what is still in use."
					+ (list == null ? "\nThe kernel's log tells of them; no source saw the list."
							: "\n" + Turn.rate(list) + (list.isComplete() ? "" : "\nThe list breaks off: others may wait as well.")
									+ (list.getLeaked() == null ? "" : "\nleaked, never to be freed: %,d".formatted(list.getLeaked())));
		}
	}

	/** A gref of the driver. */
	record OfGref(DeviceLook look, Gref gref) implements FileRow {

		@Override
		public Object key() {
			return new Key(OfGref.class, gref.getRef());
		}

		@Override
		public @Nullable ChangeKind change() {
			return look.change(gref.getRef());
		}

		@Override
		public String hover() {
			return "gref %s of %s, %s\nwhen its last user goes: %s".formatted(look.gref(gref.getRef()),
					gref.getFile() == null ? "no file" : FileName.of(gref.getFile().getId()), look.state(gref.getRef()).getLiteral(),
					GrefDetails.unmapNotify(gref.getUnmapNotify()));
		}
	}

	/** A grant that waits for its peer. */
	record Waiting(DeviceLook look, int ref, Turn turn) implements FileRow {

		@Override
		public Object key() {
			return new Key(Waiting.class, ref);
		}

		@Override
		public @Nullable ChangeKind change() {
			return look.change(ref);
		}

		@Override
		public String hover() {
			return "gref %s waits for its peer: %s\n%s".formatted(look.gref(ref), look.text(EntryColumn.MAPPER, ref), turn.explain());
		}
	}

	/** The reference that it is about; -1 for none. */
	default int ref() {
		return switch (this) {
			case OfGref row -> row.gref().getRef();
			case Waiting row -> row.ref;
			case OfFile row -> -1;
			case OfMapping row -> -1;
			case OfDeferral row -> -1;
		};
	}
}
