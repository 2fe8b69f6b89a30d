package org.grantscope.rcp.manual;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.help.HelpSystem;
import org.eclipse.help.IToc;
import org.eclipse.help.ITopic;
import org.eclipse.jdt.annotation.Nullable;

/** Where the pages of the help are: {@code /BUNDLE/PATH#PLACE}, and {@link #CONTENTS} for the list of all. */
class Topics {

	/** The list of all topics. */
	static final String CONTENTS = "/";

	private static final Pattern TOPIC = Pattern.compile("/help/(?:n?f?topic|nftopic|ntopic)(/[^?#]+)");
	private static final Pattern PARAMETER = Pattern.compile("(?:^|&)topic=([^&]*)");

	private Topics() {
	}

	/** The topic that a URL of the help's server shows, or null of any other URL. */
	static @Nullable String of(URL url) {
		String path = url.getPath();
		if (!path.startsWith("/help/")) {
			return null;
		}
		String place = url.getRef() == null ? "" : "#" + url.getRef();
		Matcher topic = TOPIC.matcher(path);
		if (topic.matches()) {
			return topic.group(1) + place;
		}
		Matcher parameter = PARAMETER.matcher(url.getQuery() == null ? "" : url.getQuery());
		return parameter.find() ? URLDecoder.decode(parameter.group(1), StandardCharsets.UTF_8) + place : CONTENTS;
	}

	/** What a link leads to, of the page where it is; null out of the help. */
	static @Nullable String link(String from, String href) {
		URI to = URI.create("help:" + from.replaceFirst("#.*", "")).resolve(href);
		String place = to.getFragment() == null ? "" : "#" + to.getFragment();
		return "help".equals(to.getScheme()) ? to.getSchemeSpecificPart() + place : null;
	}

	/** @throws IOException where there is no such topic, or it cannot be read */
	static PageText read(String topic) throws IOException {
		String page = topic.replaceFirst("[?#].*", "");
		try (@Nullable InputStream read = page.equals(CONTENTS) ? contents() : HelpSystem.getHelpContent(page)) {
			if (read == null) {
				throw new FileNotFoundException("The help has no page " + topic);
			}
			return PageText.of(new String(read.readAllBytes(), StandardCharsets.UTF_8));
		}
	}

	private static InputStream contents() {
		StringBuilder list = new StringBuilder("<body><h1>Contents</h1>");
		for (IToc toc : HelpSystem.getTocs()) {
			list.append("<h2>").append(escaped(toc.getLabel())).append("</h2>");
			append(list, toc.getTopics());
		}
		return new ByteArrayInputStream(list.append("</body>").toString().getBytes(StandardCharsets.UTF_8));
	}

	private static void append(StringBuilder list, ITopic[] topics) {
		list.append("<ul>");
		for (ITopic topic : topics) {
			String label = escaped(topic.getLabel());
			String href = topic.getHref();
			list.append("<li>").append(href == null ? label : "<a href=\"" + escaped(href) + "\">" + label + "</a>");
			append(list, topic.getSubtopics());
			list.append("</li>");
		}
		list.append("</ul>");
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
	}
}
