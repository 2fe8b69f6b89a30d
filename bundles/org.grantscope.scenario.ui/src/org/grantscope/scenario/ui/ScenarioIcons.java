package org.grantscope.scenario.ui;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;
import org.grantscope.allocator.scenario.edit.Offer;
import org.grantscope.allocator.scenario.edit.Part;

/** The icons of this bundle, 16 pixels, as SVG. */
public enum ScenarioIcons {

	/** A scenario. */
	SCENARIO("scenario"),
	/** Run it. */
	RUN("run-scenario"),
	/** A section of it. */
	SECTION("section"),
	/** Who does something. */
	WHO("who"),
	/** A part in any order. */
	ANY_ORDER("any-order"),
	/** Something to do. */
	STATEMENT("statement"),
	/** Something that gives a name a meaning. */
	DEFINITION("definition"),
	/** A line with a mistake. */
	MISTAKE("mistake"),
	/** A value. */
	VALUE("value"),
	/** A word of the language. */
	KEYWORD("keyword"),
	/** Something that can be expected. */
	EXPECTATION("expectation"),
	/** A template. */
	TEMPLATE("template"),
	/** Everything in the order of the text. */
	BY_SECTION("by-section");

	private final ImageDescriptor descriptor;

	ScenarioIcons(String name) {
		this.descriptor = ResourceLocator.imageDescriptorFromBundle(ScenarioIcons.class, "icons/" + name + ".svg")
				.orElseGet(ImageDescriptor::getMissingImageDescriptor);
	}

	/** The icon, which the caller turns into an image where it needs one. */
	public ImageDescriptor descriptor() {
		return descriptor;
	}

	/** The image that all share, and that nobody disposes of. For the user interface's thread. */
	Image shared() {
		String key = "org.grantscope.scenario.ui." + name();
		if (JFaceResources.getImageRegistry().getDescriptor(key) == null) {
			JFaceResources.getImageRegistry().put(key, descriptor);
		}
		return JFaceResources.getImageRegistry().get(key);
	}

	static ScenarioIcons of(Offer.Kind kind) {
		return switch (kind) {
			case OPERATION -> STATEMENT;
			case WHO -> WHO;
			case NAME -> DEFINITION;
			case VALUE -> VALUE;
			case KEYWORD -> KEYWORD;
			case EXPECTATION -> EXPECTATION;
		};
	}

	static ScenarioIcons of(Part.Kind kind) {
		return switch (kind) {
			case SECTION -> SECTION;
			case ACTOR -> WHO;
			case ANY_ORDER -> ANY_ORDER;
			case STATEMENT -> STATEMENT;
			case DEFINITION -> DEFINITION;
			case MISTAKE -> MISTAKE;
		};
	}
}
