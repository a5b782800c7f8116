/**
 * Money as a register keeps it: the original amount, whether it was disclosed, its stage, and
 * conversion to euros by a policy that has a name. Start at {@link
 * org.pledgebook.register.money.Amount} and {@link org.pledgebook.register.money.Policy}.
 *
 * <p>Invariants: undisclosed, zero and missing are three values; nothing is added across stages; a
 * converted figure carries the rate, its source and its dates.
 */
@NullMarked
package org.pledgebook.register.money;

import org.jspecify.annotations.NullMarked;
