/**
 * The facts that a register's journal is made of: one record a kind, written as JSON and spread
 * over relations for queries. Start at {@link org.pledgebook.register.fact.Fact}.
 *
 * <p>Invariant: a fact's rows depend on the fact and the number of its entry alone, so that every
 * relation can be built anew from the journal.
 */
@NullMarked
package org.pledgebook.register.fact;

import org.jspecify.annotations.NullMarked;
