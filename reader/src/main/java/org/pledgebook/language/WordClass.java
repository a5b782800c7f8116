package org.pledgebook.language;

/**
 * A named list of words in a language's {@code words.txt}. A class that the language does not list
 * has index -1 and holds no word: a young language simply says nothing there.
 */
public record WordClass(String name, int index) {}
