/**
 * Languages as data: a folder per language with its words, names and rules, and the dictionary that
 * gives lemmas and tags. Start at {@link org.pledgebook.language.Languages}; a {@link
 * org.pledgebook.language.Word} is what everything to the right of this package looks at.
 *
 * <p>Invariant: a word's classes and analyses depend on its form alone, so a word is made once and
 * shared.
 */
@NullMarked
package org.pledgebook.language;

import org.jspecify.annotations.NullMarked;
