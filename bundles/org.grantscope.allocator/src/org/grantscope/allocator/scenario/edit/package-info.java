/**
 * What an editor of scenarios needs to know, without an editor: what each word is, what could stand at a place, what names mean,
 * and the parts of a text. All of it works on texts with mistakes, too.
 */
@NonNullByDefault
package org.grantscope.allocator.scenario.edit;

import org.eclipse.jdt.annotation.NonNullByDefault;
