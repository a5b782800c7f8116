package org.pledgebook.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.pledgebook.cli.KeepCommands.ImportCommand;
import org.pledgebook.cli.KeepCommands.TransactionCommand;
import org.pledgebook.cli.KeepCommands.VerifyCommand;
import org.pledgebook.cli.ListCommands.CommitmentsCommand;
import org.pledgebook.cli.ListCommands.DiffCommand;
import org.pledgebook.cli.ListCommands.DueCommand;
import org.pledgebook.cli.ListCommands.InboxCommand;
import org.pledgebook.cli.ListCommands.RepeatsCommand;
import org.pledgebook.cli.VerdictCommands.AcceptCommand;
import org.pledgebook.cli.VerdictCommands.RejectCommand;
import org.pledgebook.cli.VerdictCommands.SameCommand;
import org.pledgebook.cli.VerdictCommands.UndoCommand;
import org.pledgebook.language.Languages;
import org.pledgebook.source.PledgebookException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code pledgebook} command. */
@Command(
    name = "pledgebook",
    description = "Reads what governments announce and keeps every promise with its exact words.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failed",
      "2:the command line is wrong",
      "3:partly done: some inputs failed, each is named"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  pledgebook demo",
      "  pledgebook serve --register pledges.duckdb",
      "  pledgebook read communique.html --published 2022-04-07",
      "  pledgebook read --format jsonl folder/ | jq .quote",
      "  pledgebook eval gold/dev"
    })
public final class Main implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command?");
  }

  /**
   * Runs one command and ends the process with its exit code.
   *
   * @param arguments the words after {@code pledgebook}
   */
  public static void main(String[] arguments) {
    // PDFBox logs what it makes of fonts; none of it concerns who reads the text.
    System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
    Console console = Console.ofProcess();
    int code = execute(console, arguments);
    console.out().flush();
    System.exit(code);
  }

  /** Runs one command on the given console and returns its exit code. */
  static int execute(Console console, String... arguments) {
    boolean reads = arguments.length > 0 && arguments[0].equals("read");
    // Most of the time in which a page is read goes into loading: it begins before the words after
    // the command are looked through. To look through the forty other commands would take a tenth.
    Supplier<Languages> packed =
        reads ? CompletableFuture.supplyAsync(Languages::packed)::join : Languages::packed;
    CommandLine line = new CommandLine(new Main()).addSubcommand(new ReadCommand(console, packed));
    if (!reads) {
      addOthers(line, console);
    }
    return prepared(line, console).execute(arguments);
  }

  private static void addOthers(CommandLine line, Console console) {
    line.addSubcommand(new DemoCommand(console))
        .addSubcommand(new EvalCommand(console))
        .addSubcommand(new TrainCommand(console))
        .addSubcommand(new AddCommand(console))
        .addSubcommand(new InboxCommand(console))
        .addSubcommand(new AcceptCommand(console))
        .addSubcommand(new RejectCommand(console))
        .addSubcommand(new CorrectCommand(console))
        .addSubcommand(new RepeatsCommand(console))
        .addSubcommand(new SameCommand(console))
        .addSubcommand(new UndoCommand(console))
        .addSubcommand(new CommitmentsCommand(console))
        .addSubcommand(new ShowCommand(console))
        .addSubcommand(new DueCommand(console))
        .addSubcommand(new TransactionCommand(console))
        .addSubcommand(new ImportCommand(console))
        .addSubcommand(new ReportCommand(console))
        .addSubcommand(new DiffCommand(console))
        .addSubcommand(
            new CommandLine(new DocumentsCommand(console))
                .addSubcommand(new DocumentsCommand.TranslationCommand(console))
                .addSubcommand(new DocumentsCommand.ChangesCommand(console))
                .addSubcommand(new OriginalCommand(console)))
        .addSubcommand(
            new CommandLine(new NeedsCommand(console))
                .addSubcommand(new NeedsCommand.AddNeedCommand(console))
                .addSubcommand(new NeedsCommand.ShowCommand(console)))
        .addSubcommand(
            new CommandLine(new ProgrammesCommand(console))
                .addSubcommand(new ProgrammesCommand.AddProgrammeCommand(console))
                .addSubcommand(new ProgrammesCommand.MilestoneCommand(console))
                .addSubcommand(new ProgrammesCommand.MetCommand(console))
                .addSubcommand(new ProgrammesCommand.AssignCommand(console)))
        .addSubcommand(
            new CommandLine(new RatesCommand(console))
                .addSubcommand(new RatesCommand.ImportCommand(console)))
        .addSubcommand(new ExportCommand(console))
        .addSubcommand(new VerifyCommand(console))
        .addSubcommand(new ServeCommand(console))
        .addSubcommand(new CompletionCommand(console));
  }

  private static CommandLine prepared(CommandLine line, Console console) {
    line.setOut(writer(console.out()));
    line.setErr(writer(console.err()));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(console.colour() ? Ansi.ON : Ansi.OFF));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler((e, words) -> misused(console, e));
    line.setExecutionExceptionHandler((e, failed, result) -> failed(console, e));
    return line;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  private static int misused(Console console, ParameterException e) {
    console.complain(String.valueOf(e.getMessage()));
    console
        .err()
        .println("See: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }

  private static int failed(Console console, Exception e) {
    Throwable cause = e instanceof CompletionException ? e.getCause() : e;
    if (cause instanceof PledgebookException) {
      console.complain(String.valueOf(cause.getMessage()));
    } else {
      console.complain("a fault of the program; please report it with the lines below");
      e.printStackTrace(console.err());
    }
    return ExitCode.FAILED;
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version =
          Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
              .orElse("(unpackaged)");
      return new String[] {
        "pledgebook " + version + " on Java " + System.getProperty("java.version")
      };
    }
  }
}
