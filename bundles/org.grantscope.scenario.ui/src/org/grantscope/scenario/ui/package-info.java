/**
 * The editor of scenarios: thin adapters of the platform's generic editor to what {@code allocator.scenario.edit} knows of a text.
 *
 * <p>Parameters are left to the platform, whose own methods say nothing of null.
 */
@NonNullByDefault({ DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD })
package org.grantscope.scenario.ui;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
