/**
 * Bytes in, canonical text out: files, folders, globs, standard input and web addresses are fetched
 * within bounds, told apart by type, decoded, and reduced to the text that every later step points
 * into.
 *
 * <p>Invariants: nothing larger than the limit is held in memory; no private address is ever
 * contacted; every position of a canonical text can be led back to where it stood in the capture. A
 * failure of one input is a value and never stops the others.
 *
 * <p>Start reading at {@link org.pledgebook.source.Sources}.
 */
@NullMarked
package org.pledgebook.source;

import org.jspecify.annotations.NullMarked;
