/** Makes the pages of the Eclipse help system of the documents in releng/docs, with commonmark-java. */
package org.grantscope.docgen;
