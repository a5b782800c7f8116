/**
 * Who undertakes, decides or reports having done what: grounded statements out of a text. Start at
 * {@link org.pledgebook.statements.Reader}.
 *
 * <p>The way of a sentence: verb groups ({@code VerbGroups}) make clauses with subjects ({@code
 * Clauses}); each clause, nominal pledge or bullet is a candidate; a small weighed model says which
 * act it is, if any ({@code Weights}); slots are filled for those that are ({@code Slots}). Words,
 * auxiliaries and weights are data of the language; the construction is the same for all.
 */
@NullMarked
package org.pledgebook.statements;

import org.jspecify.annotations.NullMarked;
