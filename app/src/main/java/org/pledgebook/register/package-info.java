/**
 * The register: what is promised, with money, time and proof, as of any day. Start at {@link
 * org.pledgebook.register.Register}.
 *
 * <p>Invariant: every view is a query over the journal's relations with one bound, the time of
 * {@link org.pledgebook.register.AsOf}; nothing here changes what was recorded.
 */
@NullMarked
package org.pledgebook.register;

import org.jspecify.annotations.NullMarked;
