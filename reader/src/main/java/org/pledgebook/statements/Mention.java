package org.pledgebook.statements;

import org.jspecify.annotations.Nullable;
import org.pledgebook.document.Quote;

/**
 * An actor in a statement.
 *
 * @param id ISO 3166-1 alpha-3 code, acronym of a body, or the name in the text
 * @param quote the words that name it; null where it is meant without being named ("we", a passive)
 */
public record Mention(String id, @Nullable Quote quote) {}
