package org.pledgebook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.Library;
import org.pledgebook.register.Originals;
import org.pledgebook.register.Register;
import org.pledgebook.register.fact.Document;
import org.pledgebook.register.fact.Original;
import org.pledgebook.source.PledgebookException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The file that a document was read from. */
@Command(
    name = "original",
    description = "Gives the file that a document was read from, byte by byte.",
    mixinStandardHelpOptions = true)
final class OriginalCommand extends ViewCommand {
  @Parameters(paramLabel = "DOCUMENT", description = "The document's number.")
  private long document;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to, instead of standard output.")
  private @Nullable Path output;

  OriginalCommand(Console console) {
    super(console);
  }

  @Override
  int run(Register register) {
    Document of =
        new Library(register, time())
            .document(document)
            .orElseThrow(
                () ->
                    new PledgebookException(
                        "there is no document " + document + "; see: pledgebook documents"))
            .document();
    Originals originals = register.originals(time());
    Original original =
        originals
            .of(document)
            .orElseThrow(
                () ->
                    new PledgebookException(
                        "no file was kept of document "
                            + document
                            + "; to keep one: pledgebook add "
                            + of.name()))
            .fact();
    write(originals.bytes(original), original);
    return ExitCode.OK;
  }

  private void write(byte[] bytes, Original original) {
    if (output == null) {
      if (console.outIsTerminal() && !original.mediaType().startsWith("text/")) {
        throw new PledgebookException(
            "name a file with --output: " + original.name() + " is nothing for a terminal");
      }
      console.out().writeBytes(bytes);
      console.out().flush();
      return;
    }
    try {
      Files.write(output, bytes);
    } catch (IOException e) {
      throw new PledgebookException(output + " cannot be written: " + e.getMessage(), e);
    }
    say(
        output
            + ": "
            + original.name()
            + ", "
            + original.mediaType()
            + ", "
            + bytes.length
            + " bytes");
  }
}
