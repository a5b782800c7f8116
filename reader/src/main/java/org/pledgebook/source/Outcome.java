package org.pledgebook.source;

/** What became of one input. */
public sealed interface Outcome {
  /** The input as the user gave it, or the file found in a folder or by a glob. */
  String input();

  /** It was read. */
  record Read(CapturedText captured) implements Outcome {
    @Override
    public String input() {
      return captured.capture().address();
    }
  }

  /**
   * It was not read.
   *
   * @param failure its message begins with the input and says what to do
   */
  record Failed(String input, PledgebookException failure) implements Outcome {}
}
