package org.grantscope.analysis.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.export.Report.Column;
import org.grantscope.analysis.export.Report.Section;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * One JSON object: {@code format}, which is {@code grantscope-} and the report's name, {@code version}, what the report tells
 * once, and an array of its name with an object for each row, a line each. The schemas lie in {@code releng/docs/schema}.
 */
public final class JsonFormat implements ReportFormat {

	@Override
	public <R> void write(Report<R> report, Writer out) throws IOException {
		out.write("{\"format\":" + new JsonPrimitive("grantscope-" + report.name()) + ",\"version\":" + report.version());
		for (Map.Entry<String, ? extends @Nullable Object> member : report.head().entrySet()) {
			out.write("," + new JsonPrimitive(member.getKey()) + ":" + json(member.getValue()));
		}
		out.write("," + new JsonPrimitive(report.name()) + ":[");
		String separator = "\n";
		for (Section<R> section : report.sections()) {
			for (R row : section.rows()) {
				out.write(separator);
				out.write(object(report, row).toString());
				separator = ",\n";
			}
		}
		out.write("\n]}\n");
	}

	private static <R> JsonObject object(Report<R> report, R row) {
		JsonObject object = new JsonObject();
		for (Column<R> column : report.columns()) {
			Object value = column.value().apply(row);
			if (value != null || column.always()) {
				object.add(column.name(), json(value));
			}
		}
		return object;
	}

	private static JsonElement json(@Nullable Object value) {
		return switch (value) {
			case null -> JsonNull.INSTANCE;
			case Boolean bool -> new JsonPrimitive(bool);
			case Number number -> new JsonPrimitive(number);
			case Collection<?> items -> {
				JsonArray array = new JsonArray();
				items.forEach(item -> array.add(json(item)));
				yield array;
			}
			case Map<?, ?> map -> {
				JsonObject object = new JsonObject();
				map.forEach((key, item) -> object.add(String.valueOf(key), json(item)));
				yield object;
			}
			default -> new JsonPrimitive(value.toString());
		};
	}
}
