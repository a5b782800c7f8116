/**
 * Measures what the reader finds against labelled documents. Start at {@link
 * org.pledgebook.cli.evaluation.Gold} (what is right), {@link
 * org.pledgebook.cli.evaluation.Finding} (what was found) and {@link
 * org.pledgebook.cli.evaluation.Scores} (how they compare).
 */
@NullMarked
package org.pledgebook.cli.evaluation;

import org.jspecify.annotations.NullMarked;
