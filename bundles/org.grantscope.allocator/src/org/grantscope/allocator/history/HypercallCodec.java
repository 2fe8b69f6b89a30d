package org.grantscope.allocator.history;

import org.grantscope.allocator.Hypercall;

/** Hypercalls as bytes: the kind, then the numbers in the order of the record. */
final class HypercallCodec {

	private static final Kind[] KINDS = Kind.values();

	private enum Kind {
		MAP_GRANT_REF, UNMAP_GRANT_REF, UNMAP_AND_REPLACE, SETUP_TABLE, TRANSFER, COPY, QUERY_SIZE, SET_VERSION, GET_VERSION,
		GET_STATUS_FRAMES, SWAP_GRANT_REF, CACHE_FLUSH, ALLOC_UNBOUND, BIND_INTERDOMAIN, CLOSE_CHANNEL, SEND, STATUS, UNMASK
	}

	private HypercallCodec() {
	}

	static ByteWriter write(ByteWriter out, Hypercall hypercall) {
		return switch (hypercall) {
			case Hypercall.MapGrantRef(long address, int flags, long ref, int domid) ->
				kind(out, Kind.MAP_GRANT_REF).writeLong(address).writeInt(flags).writeLong(ref).writeInt(domid);
			case Hypercall.UnmapGrantRef(long address, long bus, long handle) ->
				kind(out, Kind.UNMAP_GRANT_REF).writeLong(address).writeLong(bus).writeLong(handle);
			case Hypercall.UnmapAndReplace(long address, long other, long handle) ->
				kind(out, Kind.UNMAP_AND_REPLACE).writeLong(address).writeLong(other).writeLong(handle);
			case Hypercall.SetupTable(int domid, long frames) -> kind(out, Kind.SETUP_TABLE).writeInt(domid).writeLong(frames);
			case Hypercall.Transfer(long frame, int domid, long ref) ->
				kind(out, Kind.TRANSFER).writeLong(frame).writeInt(domid).writeLong(ref);
			case Hypercall.Copy copy -> side(side(kind(out, Kind.COPY), copy.source()), copy.destination())
					.writeInt(copy.length()).writeInt(copy.flags());
			case Hypercall.QuerySize(int domid) -> kind(out, Kind.QUERY_SIZE).writeInt(domid);
			case Hypercall.SetVersion(long version) -> kind(out, Kind.SET_VERSION).writeLong(version);
			case Hypercall.GetVersion(int domid) -> kind(out, Kind.GET_VERSION).writeInt(domid);
			case Hypercall.GetStatusFrames(int domid, long frames) ->
				kind(out, Kind.GET_STATUS_FRAMES).writeInt(domid).writeLong(frames);
			case Hypercall.SwapGrantRef(long a, long b) -> kind(out, Kind.SWAP_GRANT_REF).writeLong(a).writeLong(b);
			case Hypercall.CacheFlush(long page, int offset, int length, long operation) ->
				kind(out, Kind.CACHE_FLUSH).writeLong(page).writeInt(offset).writeInt(length).writeLong(operation);
			case Hypercall.AllocUnbound(int domid, int remote) -> kind(out, Kind.ALLOC_UNBOUND).writeInt(domid).writeInt(remote);
			case Hypercall.BindInterdomain(int domid, long port) ->
				kind(out, Kind.BIND_INTERDOMAIN).writeInt(domid).writeLong(port);
			case Hypercall.CloseChannel(long port) -> kind(out, Kind.CLOSE_CHANNEL).writeLong(port);
			case Hypercall.Send(long port) -> kind(out, Kind.SEND).writeLong(port);
			case Hypercall.Status(int domid, long port) -> kind(out, Kind.STATUS).writeInt(domid).writeLong(port);
			case Hypercall.Unmask(long port) -> kind(out, Kind.UNMASK).writeLong(port);
		};
	}

	static Hypercall read(ByteReader in) {
		return switch (KINDS[in.readInt()]) {
			case MAP_GRANT_REF -> new Hypercall.MapGrantRef(in.readLong(), in.readInt(), in.readLong(), in.readInt());
			case UNMAP_GRANT_REF -> new Hypercall.UnmapGrantRef(in.readLong(), in.readLong(), in.readLong());
			case UNMAP_AND_REPLACE -> new Hypercall.UnmapAndReplace(in.readLong(), in.readLong(), in.readLong());
			case SETUP_TABLE -> new Hypercall.SetupTable(in.readInt(), in.readLong());
			case TRANSFER -> new Hypercall.Transfer(in.readLong(), in.readInt(), in.readLong());
			case COPY -> new Hypercall.Copy(side(in), side(in), in.readInt(), in.readInt());
			case QUERY_SIZE -> new Hypercall.QuerySize(in.readInt());
			case SET_VERSION -> new Hypercall.SetVersion(in.readLong());
			case GET_VERSION -> new Hypercall.GetVersion(in.readInt());
			case GET_STATUS_FRAMES -> new Hypercall.GetStatusFrames(in.readInt(), in.readLong());
			case SWAP_GRANT_REF -> new Hypercall.SwapGrantRef(in.readLong(), in.readLong());
			case CACHE_FLUSH -> new Hypercall.CacheFlush(in.readLong(), in.readInt(), in.readInt(), in.readLong());
			case ALLOC_UNBOUND -> new Hypercall.AllocUnbound(in.readInt(), in.readInt());
			case BIND_INTERDOMAIN -> new Hypercall.BindInterdomain(in.readInt(), in.readLong());
			case CLOSE_CHANNEL -> new Hypercall.CloseChannel(in.readLong());
			case SEND -> new Hypercall.Send(in.readLong());
			case STATUS -> new Hypercall.Status(in.readInt(), in.readLong());
			case UNMASK -> new Hypercall.Unmask(in.readLong());
		};
	}

	private static ByteWriter kind(ByteWriter out, Kind kind) {
		return out.writeInt(kind.ordinal());
	}

	private static ByteWriter side(ByteWriter out, Hypercall.Copy.Side side) {
		return out.writeLong(side.page()).writeInt(side.domid()).writeInt(side.offset());
	}

	private static Hypercall.Copy.Side side(ByteReader in) {
		return new Hypercall.Copy.Side(in.readLong(), in.readInt(), in.readInt());
	}
}
