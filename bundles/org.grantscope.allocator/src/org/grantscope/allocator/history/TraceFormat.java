package org.grantscope.allocator.history;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;

import org.grantscope.core.format.CaptureFormat;
import org.grantscope.core.format.FileContent;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Progress;

import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/**
 * A trace as the lab's probe or {@code run} writes it: the state at a moment of it, see {@link TraceObservations}. A trace whose
 * domain nobody gave is of domain 0.
 *
 * @param moment which is shown
 */
public record TraceFormat(TraceMoment moment) implements CaptureFormat {

	/** The state at the end. */
	public TraceFormat() {
		this(new TraceMoment.End());
	}

	@Override
	public String name() {
		return "a trace of gntalloc";
	}

	/** The first line, as far as its {@code "op"}, is an object with {@code "op":"start"}. */
	@Override
	public boolean recognises(FileContent content) {
		InputStream bytes = new ByteArrayInputStream(content.bytes());
		try (JsonReader reader = new JsonReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
			reader.setStrictness(Strictness.STRICT);
			reader.beginObject();
			while (reader.hasNext()) {
				if (reader.nextName().equals("op")) {
					return reader.peek() == JsonToken.STRING && reader.nextString().equals("start");
				}
				reader.skipValue();
			}
			return false;
		} catch (IOException | JsonParseException | IllegalStateException | NumberFormatException e) {
			return false;
		}
	}

	@Override
	public List<Observation> read(FileContent content, OptionalInt domid, Progress progress) throws FormatException {
		return TraceObservations.observe(List.of(TraceFile.of(content, domid.orElse(0))), moment, progress);
	}
}
