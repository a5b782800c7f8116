/**
 * The append-only journal and the relations spread from it, on an embedded DuckDB file or on
 * PostgreSQL. Start at {@link org.pledgebook.register.journal.Journal}.
 *
 * <p>Invariants: entries are numbered from 1 without gaps; each digest covers its entry and the
 * digest before it; an entry and its rows are committed together or not at all; nothing is updated
 * or deleted.
 */
@NullMarked
package org.pledgebook.register.journal;

import org.jspecify.annotations.NullMarked;
