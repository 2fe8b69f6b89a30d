package org.grantscope.scenario.ui;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.content.IContentType;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.grantscope.allocator.scenario.edit.Names;
import org.grantscope.allocator.scenario.edit.SourceText;

/** Documents that hold scenarios. Any thread may ask. */
public final class ScenarioDocuments {

	/** The content type's id. */
	public static final String CONTENT_TYPE = "org.grantscope.scenario";

	private static final Map<IDocument, Read> READ = Collections.synchronizedMap(new WeakHashMap<>());

	private static final Map<SourceText, Names> NAMES = Collections.synchronizedMap(new WeakHashMap<>());

	private record Read(long stamp, SourceText text) {
	}

	private ScenarioDocuments() {
	}

	/** Whether it is the document of a file with a scenario. */
	public static boolean isScenario(IDocument document) {
		ITextFileBuffer buffer = buffer(document);
		if (buffer == null) {
			return false;
		}
		try {
			return isScenario(buffer.getContentType());
		} catch (CoreException e) {
			return String.valueOf(buffer.getLocation()).endsWith(".gnt");
		}
	}

	/** Whether that type is ours. */
	static boolean isScenario(@Nullable IContentType type) {
		return type != null && type.isKindOf(Platform.getContentTypeManager().getContentType(CONTENT_TYPE));
	}

	/** What the words of the document are now; read once for each of its states. */
	public static SourceText text(IDocument document) {
		long stamp = document instanceof IDocumentExtension4 stamped ? stamped.getModificationStamp()
				: IDocumentExtension4.UNKNOWN_MODIFICATION_STAMP;
		Read known = READ.get(document);
		if (known != null && known.stamp() == stamp && stamp != IDocumentExtension4.UNKNOWN_MODIFICATION_STAMP) {
			return known.text();
		}
		SourceText text = SourceText.of(document.get());
		READ.put(document, new Read(stamp, text));
		return text;
	}

	/** The names in the document now; found once for each of its states. Of a large text not for the user interface's thread. */
	static Names names(IDocument document) {
		SourceText text = text(document);
		Names known = NAMES.get(text);
		if (known == null) {
			known = Names.of(text);
			NAMES.put(text, known);
		}
		return known;
	}

	/** The file in the workspace; null when it is outside. */
	public static @Nullable IFile file(IDocument document) {
		ITextFileBuffer buffer = buffer(document);
		IPath location = buffer == null ? null : buffer.getLocation();
		if (location == null || location.segmentCount() < 2) {
			return null;
		}
		IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(location);
		return file.exists() ? file : null;
	}

	/** The file's name, for titles and problems. */
	public static String name(IDocument document) {
		ITextFileBuffer buffer = buffer(document);
		return buffer == null || buffer.getFileStore() == null ? "scenario" : buffer.getFileStore().getName();
	}

	private static @Nullable ITextFileBuffer buffer(IDocument document) {
		return FileBuffers.getTextFileBufferManager().getTextFileBuffer(document);
	}
}
