package org.grantscope.debug.ui.files;

import java.util.Comparator;
import java.util.Locale;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.query.EntryColumn;
import org.grantscope.debug.ui.GrefDetails;
import org.grantscope.debug.ui.Icons;
import org.grantscope.debug.ui.grid.GridColumn;
import org.grantscope.model.Deferral;
import org.grantscope.model.Gref;
import org.grantscope.model.OpenFile;
import org.grantscope.model.owner.FileName;

/** What the Grant Files view says of files, grefs and what keeps them. */
enum GrantFilesColumn implements GridColumn<FileRow> {

	NAME("file, gref", "kept by a mapping alone", EntryColumn.GREF) {
		@Override
		String ofFile(FileRow.OfFile row) {
			OpenFile file = row.file();
			return FileName.of(file.getId()) + (!file.isDescriptorsKnown() ? "" : file.getDescriptors().isEmpty() ? " (closed)"
					: " (descriptor " + String.join(", ", file.getDescriptors().stream().map(String::valueOf).toList()) + ")");
		}

		@Override
		String ofMapping(FileRow.OfMapping row) {
			return row.title();
		}

		@Override
		String ofDeferral(FileRow.OfDeferral row) {
			return "waiting for the peer";
		}

		@Override
		String ofGref(DeviceLook look, Gref gref) {
			return look.gref(gref.getRef());
		}

		@Override
		String ofWaiting(FileRow.Waiting row) {
			return row.look().gref(row.ref());
		}
	},
	OFFSET("offset", "next 0x1000000", null) {
		@Override
		String ofFile(FileRow.OfFile row) {
			return GrefDetails.nextIndex(row.file());
		}

		@Override
		String ofGref(DeviceLook look, Gref gref) {
			return "0x" + Long.toHexString(gref.getFileOffset());
		}

		@Override
		long keyOf(Gref gref) {
			return gref.getFileOffset();
		}
	},
	USERS("users", "00", null) {
		@Override
		String ofGref(DeviceLook look, Gref gref) {
			return Integer.toString(gref.getUsers());
		}

		@Override
		long keyOf(Gref gref) {
			return gref.getUsers();
		}

		@Override
		public String tip() {
			return "What keeps the page: its file, and every memory mapping of it in the domain";
		}
	},
	STATE("state", "revoked but mapped", EntryColumn.STATE) {
		@Override
		String ofFile(FileRow.OfFile row) {
			return counted(row.file().getGrefs().size());
		}

		@Override
		String ofMapping(FileRow.OfMapping row) {
			return counted(row.kept());
		}

		@Override
		String ofDeferral(FileRow.OfDeferral row) {
			Deferral list = row.deferral();
			return "%,d deferred%s".formatted(row.waiting(), list == null || !list.isComplete() ? " or more" : "");
		}

		@Override
		public boolean hasIcons() {
			return true;
		}

		@Override
		public @Nullable Icons icon(FileRow row) {
			return switch (row) {
				case FileRow.OfGref of -> Icons.of(of.look().state(of.ref()));
				case FileRow.Waiting of -> Icons.of(of.look().state(of.ref()));
				case FileRow.OfFile of -> null;
				case FileRow.OfMapping of -> null;
				case FileRow.OfDeferral of -> null;
			};
		}
	},
	GRANTEE("grantee", "d32752", EntryColumn.GRANTEE),
	MAPPER("mapped by", "mapped by", EntryColumn.MAPPER) {
		@Override
		public String tip() {
			return "The domain that uses the page, by Xen's count";
		}
	},
	NOTIFY("unmap notify", "clear byte 4095, then event on 12", null) {
		@Override
		String ofGref(DeviceLook look, Gref gref) {
			return GrefDetails.unmapNotify(gref.getUnmapNotify());
		}

		@Override
		public String tip() {
			return "What the driver does when the last user of the page in the domain goes";
		}
	},
	MAPPINGS("memory mappings", "0x7effffff0000, 16 pages of file 2", null) {
		@Override
		String ofFile(FileRow.OfFile row) {
			int seen = row.mappings().size();
			return !row.device().isMappingsKnown() && seen == 0 ? EntryColumn.UNKNOWN : "%,d mapping%s%s".formatted(seen, seen == 1 ? "" : "s",
					row.file().isDescriptorsKnown() && row.file().getDescriptors().isEmpty() ? " alone keep it open" : "");
		}

		@Override
		String ofMapping(FileRow.OfMapping row) {
			return row.mapping();
		}

		@Override
		String ofGref(DeviceLook look, Gref gref) {
			return GrefDetails.mappings(gref, "");
		}

		@Override
		long keyOf(Gref gref) {
			return gref.getVmas().isEmpty() ? -1 : gref.getVmas().get(0).getAddress();
		}
	},
	TURN("tried again", "within 13 min 30 s, in vain while d5 maps it", null) {
		@Override
		String ofDeferral(FileRow.OfDeferral row) {
			Deferral list = row.deferral();
			return list == null ? "the list was not seen" : Turn.rate(list);
		}

		@Override
		String ofWaiting(FileRow.Waiting row) {
			String fate = switch (row.look().use(row.ref())) {
				case UNKNOWN -> "";
				case NONE -> ", and freed then";
				case READ, WRITE -> ", in vain while " + row.look().user(row.ref()) + " maps it";
			};
			return row.turn().describe() + fate;
		}

		@Override
		public String tip() {
			return "When the kernel looks again at a grant that it could not free, counted from the look";
		}
	};

	private final String title;
	private final String widest;
	private final @Nullable EntryColumn column;

	/** {@code column}: what the Grant Table calls it; null for what it does not show. */
	GrantFilesColumn(String title, String widest, @Nullable EntryColumn column) {
		this.title = title;
		this.widest = widest;
		this.column = column;
	}

	private static String counted(int grefs) {
		return "%,d gref%s".formatted(grefs, grefs == 1 ? "" : "s");
	}

	@Override
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	@Override
	public String title() {
		return title;
	}

	@Override
	public String widest() {
		return widest;
	}

	@Override
	public String text(FileRow row) {
		return switch (row) {
			case FileRow.OfFile of -> ofFile(of);
			case FileRow.OfMapping of -> ofMapping(of);
			case FileRow.OfDeferral of -> ofDeferral(of);
			case FileRow.OfGref of -> column == null || this == NAME ? ofGref(of.look(), of.gref()) : of.look().text(column, of.ref());
			case FileRow.Waiting of -> column == null || this == NAME ? ofWaiting(of) : of.look().text(column, of.ref());
		};
	}

	String ofFile(FileRow.OfFile row) {
		return "";
	}

	String ofMapping(FileRow.OfMapping row) {
		return "";
	}

	String ofDeferral(FileRow.OfDeferral row) {
		return "";
	}

	String ofGref(DeviceLook look, Gref gref) {
		return "";
	}

	String ofWaiting(FileRow.Waiting row) {
		return "";
	}

	long keyOf(Gref gref) {
		return 0;
	}

	/** The order of rows below one heading by this column; by texts where it has no numbers. */
	Comparator<FileRow> order() {
		return Comparator.comparingLong(this::key).thenComparing(this::text);
	}

	private long key(FileRow row) {
		EntryColumn known = column;
		return switch (row) {
			case FileRow.OfGref of -> known != null ? of.look().key(known, of.ref()) : keyOf(of.gref());
			case FileRow.Waiting of -> this == TURN ? of.turn().seconds() : known == null ? 0 : of.look().key(known, of.ref());
			case FileRow.OfFile of -> 0;
			case FileRow.OfMapping of -> 0;
			case FileRow.OfDeferral of -> 0;
		};
	}
}
