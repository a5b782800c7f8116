/**
 * What an undertaking is about: the domains of a clause, the most central first. Start at {@link
 * org.pledgebook.domains.Domains}.
 *
 * <p>The terms of each domain are data of the language ({@code domains.txt}); how much a term
 * counts where it stands, and what act, money, headings and the rest of the document add, is a
 * small linear model of readable weights ({@code domain-weights.txt}, fitted by {@code
 * DomainWeightsFit} beside the tests). A language that brings its terms alone is read with the
 * weights that all languages share.
 *
 * <p>Invariants: a clause always has at least one domain; the same text gives the same answer.
 */
@NullMarked
package org.pledgebook.domains;

import org.jspecify.annotations.NullMarked;
