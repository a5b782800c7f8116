/**
 * What programs ask for: JSON under {@code /api/v1}, charts and feeds as files. Start at {@link
 * org.pledgebook.web.api.Api}.
 *
 * <p>Invariants: {@code openapi.json} describes every address with its parameters, and every answer
 * is as described (a test asks for each); nothing here changes the register; an answer is a
 * function of the journal's head, the day and the address, which its ETag says.
 */
@NullMarked
package org.pledgebook.web.api;

import org.jspecify.annotations.NullMarked;
