package org.grantscope.debug.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.ui.views.IViewDescriptor;
import org.junit.jupiter.api.Test;

/** {@code releng/screenshots} was run since there is a new view. */
class PicturesTest {

	private static final Path ROOT = Path.of(System.getProperty("grantscope.root"));
	private static final Path IMAGES = ROOT.resolve("releng/docs/images");
	private static final Pattern PICTURE = Pattern.compile("[(\"]([\\w/.-]*images/[\\w.-]+\\.png)[)\"]");

	@Test
	void eachViewHasItsPicturesInLightAndDark() {
		List<String> missing = new ArrayList<>();
		for (IViewDescriptor view : OurViews.all()) {
			for (String theme : List.of("light", "dark")) {
				String picture = Pictures.name(view.getId()) + "-" + theme + ".png";
				if (!Files.isRegularFile(IMAGES.resolve(picture))) {
					missing.add(picture);
				}
			}
		}
		assertEquals(List.of(), missing, "to be made by releng/screenshots");
	}

	@Test
	void picturesInTheDocumentsAreThere() throws IOException {
		List<String> missing = new ArrayList<>();
		List<String> found = new ArrayList<>();
		for (String document : List.of("README.md", "releng/docs/manual.md", "releng/docs/architecture.md")) {
			Path file = ROOT.resolve(document);
			Matcher picture = PICTURE.matcher(Files.readString(file));
			while (picture.find()) {
				found.add(picture.group(1));
				if (!Files.isRegularFile(file.resolveSibling(picture.group(1)))) {
					missing.add(document + ": " + picture.group(1));
				}
			}
		}
		assertFalse(found.isEmpty());
		assertEquals(List.of(), missing);
	}
}
