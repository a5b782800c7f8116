/**
 * The register in a browser: pages that work without script and are quicker with it. Start at
 * {@link org.pledgebook.web.WebServer}.
 *
 * <p>Invariants: every verdict is recorded before its answer is sent; what a text or a reviewer
 * says is only ever shown as text; a request that changes something comes from one of our own
 * pages. The templates in {@code src/main/jte} are compiled into this package by the build.
 */
@NullMarked
package org.pledgebook.web;

import org.jspecify.annotations.NullMarked;
