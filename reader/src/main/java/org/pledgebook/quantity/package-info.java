/**
 * What a clause measures: numbers, money, counted things, dates and periods, each with its place in
 * the text. Start at {@link org.pledgebook.quantity.Quantities}.
 *
 * <p>The words are data: {@code numbers.txt}, {@code money.txt} and {@code dates.txt} of a
 * language's folder, and {@code languages/common} for what every language shares. The Java here
 * knows no language; a file that is not there means that the language says nothing of that kind
 * yet.
 */
@NullMarked
package org.pledgebook.quantity;

import org.jspecify.annotations.NullMarked;
