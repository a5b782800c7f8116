package org.pledgebook.statements;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pledgebook.actors.ActorMention;
import org.pledgebook.language.Tokens;

/**
 * What a document says once for all its sentences.
 *
 * @param issuer who published it officially, or null: the press, scholars
 * @param we whom "we", "the ministers", "the leaders" stand for
 * @param pair the two countries of a bilateral text, whom "the two leaders" stand for; empty
 *     otherwise
 * @param known every id that the text's beginning names in full
 * @param beneficiaries whom the document as a whole is for, most named first
 * @param titled whom the title names
 * @param published the day that dates are reckoned from, or null
 * @param opinion whether its title or publisher says that it is a column, an interview, history
 */
record Context(
    @Nullable String issuer,
    List<String> we,
    List<String> pair,
    Set<String> known,
    List<String> beneficiaries,
    Tokens title,
    List<ActorMention> titled,
    @Nullable LocalDate published,
    boolean opinion) {}
