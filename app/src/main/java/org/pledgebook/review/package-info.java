/**
 * What helps a reviewer decide: proposals that two statements promise the same thing. Start at
 * {@link org.pledgebook.review.Duplicates}. A proposal is the program's; the verdict is a person's.
 */
@NullMarked
package org.pledgebook.review;

import org.jspecify.annotations.NullMarked;
