/**
 * Who is named in a text: countries in every form, bodies, groups with their dated members, and the
 * offices that stand for them. Start at {@link org.pledgebook.actors.Actors}.
 *
 * <p>Ids are ISO 3166-1 alpha-3 for countries and acronyms for bodies and groups. Everything known
 * is data: {@code languages/common/actors.txt} and {@code memberships.txt}, and a {@code names.txt}
 * per language.
 */
@NullMarked
package org.pledgebook.actors;

import org.jspecify.annotations.NullMarked;
