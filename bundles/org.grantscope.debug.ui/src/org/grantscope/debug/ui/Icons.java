package org.grantscope.debug.ui;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.grantscope.model.EntryState;

/** The icons of this bundle, 16 pixels, as SVG. */
public enum Icons {

	/** Look at the source again. */
	RELOAD("reload"),
	/** What is shown is no more what a look would show. */
	STALE("stale"),
	/** A launch that attaches to a stub. */
	ATTACH("attach-gdb"),
	/** Follow the selected debug session. */
	LINK("link-debug"),
	/** Select what is selected elsewhere. */
	LINK_SELECTION("link-selection"),
	/** Show entries in which no source saw anything. */
	UNUSED("unused"),
	/** Show only what changed. */
	CHANGED("changed-only"),
	/** There are rows below, which are not shown. */
	FOLDED("folded"),
	/** The rows below are shown. */
	UNFOLDED("unfolded"),
	/** All that the sources have was read, and they agree. */
	COMPLETE("complete"),
	/** An event channel to a port of another domain. */
	CHANNEL_CONNECTED("channel-connected"),
	/** An event channel that waits for its other end. */
	CHANNEL_UNBOUND("channel-unbound"),
	/** An event channel that is bound to an interrupt or a virtual processor. */
	CHANNEL_INTERRUPT("channel-interrupt"),
	/** A port that is closed. */
	CHANNEL_CLOSED("channel-closed"),
	/** Nothing is granted. */
	FREE("state-free"),
	/** Taken from the free list, and nothing is granted yet. */
	TAKEN("state-taken"),
	/** Offered, in use by nobody. */
	GRANTED("state-granted"),
	/** In use for reading. */
	MAPPED_READ("state-mapped-read"),
	/** In use for writing. */
	MAPPED_WRITE("state-mapped-write"),
	/** Taken back while in use. */
	REVOKED("state-revoked"),
	/** Waits until the peer has unmapped it. */
	DEFERRED("state-deferred"),
	/** A transfer, at any stage. */
	TRANSFER("state-transfer"),
	/** No source can tell. */
	UNKNOWN("state-unknown");

	private final ImageDescriptor descriptor;

	Icons(String name) {
		this.descriptor = ResourceLocator.imageDescriptorFromBundle(Icons.class, "icons/" + name + ".svg")
				.orElseGet(ImageDescriptor::getMissingImageDescriptor);
	}

	/** The icon of a state; no two kinds of state differ by colour alone. */
	public static Icons of(EntryState state) {
		return switch (state) {
			case FREE, RESERVED -> FREE;
			case TAKEN -> TAKEN;
			case GRANTED -> GRANTED;
			case MAPPED_READ -> MAPPED_READ;
			case MAPPED_WRITE -> MAPPED_WRITE;
			case REVOKED_BUT_MAPPED -> REVOKED;
			case DEFERRED -> DEFERRED;
			case TRANSFER_OFFERED, TRANSFER_COMMITTED, TRANSFER_COMPLETED -> TRANSFER;
			case UNKNOWN -> UNKNOWN;
		};
	}

	/** The icon, which the caller turns into an image where it needs one. */
	public ImageDescriptor descriptor() {
		return descriptor;
	}
}
