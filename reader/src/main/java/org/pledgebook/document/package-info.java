/**
 * One text, exactly as it was read, and what later steps need to know of it.
 *
 * <p>Invariants: a {@link org.pledgebook.document.Document} never changes; a {@link
 * org.pledgebook.document.Quote} always equals the slice of the text it points to. Offsets are
 * UTF-16 in Java and Unicode code points in everything that is written out.
 *
 * <p>Start reading at {@link org.pledgebook.document.Document}.
 */
@NullMarked
package org.pledgebook.document;

import org.jspecify.annotations.NullMarked;
