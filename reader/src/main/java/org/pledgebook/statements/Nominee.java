package org.pledgebook.statements;

import org.jspecify.annotations.Nullable;
import org.pledgebook.actors.ActorMention;

/**
 * Somebody who may benefit from a statement, and what speaks for and against.
 *
 * @param id a code, or the words of the text
 * @param mention where the sentence names them, or null where they are only meant
 */
record Nominee(String id, @Nullable ActorMention mention, FeatureSet features) {}
