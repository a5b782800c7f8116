/**
 * Charts as SVG text, each with the table that it shows. Start at {@link
 * org.pledgebook.publication.charts.Charts}.
 *
 * <p>Invariants: a chart is a function of what it is given, without script and without a style of
 * its own in a page; every figure in it is in its table; nothing is added across stages; text is
 * text, and what stands in it is escaped.
 */
@NullMarked
package org.pledgebook.publication.charts;

import org.jspecify.annotations.NullMarked;
