/**
 * One text, exactly as it was read, and that text taken apart.
 *
 * <p>Invariants: a {@link org.pledgebook.document.Document} never changes; a {@link
 * org.pledgebook.document.Quote} always equals the slice of the text it points to; every offset
 * points into the text that was given. Offsets are UTF-16 in Java and Unicode code points in
 * everything that is written out.
 *
 * <p>Start reading at {@link org.pledgebook.document.Document}; then at {@link
 * org.pledgebook.document.Analyser}, which is made once. {@code analyser.analyse(text)} gives an
 * {@link org.pledgebook.document.Analysed}: layout, language and date of issue. Iterating it gives,
 * lazily and in order, a {@link org.pledgebook.document.Paragraph} for each {@link
 * org.pledgebook.document.Block}: kind, language, tokens, sentences as ranges of tokens, the
 * heading it stands under and the block that introduces it.
 */
@NullMarked
package org.pledgebook.document;

import org.jspecify.annotations.NullMarked;
