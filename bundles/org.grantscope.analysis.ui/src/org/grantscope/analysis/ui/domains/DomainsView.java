package org.grantscope.analysis.ui.domains;
/** x. */
public final class DomainsView { }
