/**
 * Imports the Ukraine Support Tracker: its older main sheets, the activities of Release 28 and the
 * published tables of Release 29. Start at {@link org.pledgebook.register.kiel.KielFile}.
 */
@NullMarked
package org.pledgebook.register.kiel;

import org.jspecify.annotations.NullMarked;
