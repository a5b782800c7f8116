package org.pledgebook.quantity;

import java.util.List;

/**
 * One example of a suite, made comparable.
 *
 * @param suite where it is from
 * @param language ISO 639-1
 * @param outOfScope why a communiqué could not hold it or the suite means something else on
 *     purpose, or empty
 * @param expected as the suite says it
 * @param found as the reader says it
 */
record SuiteCase(
    String suite,
    String language,
    String text,
    String outOfScope,
    List<String> expected,
    List<String> found,
    boolean right) {}
