package org.pledgebook.cli;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.Correction;
import org.pledgebook.register.Register;
import org.pledgebook.register.fact.Span;
import org.pledgebook.register.money.Amount;
import org.pledgebook.source.PledgebookException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Accepts a statement with some of its slots set right. */
@Command(
    name = "correct",
    description = {
      "Accepts a statement with some slots set right; the others stay as they were read. Write none",
      "to empty one. What was read stays in the journal; pledgebook undo takes the verdict back."
    },
    mixinStandardHelpOptions = true)
final class CorrectCommand extends WritingCommand {
  @Parameters(paramLabel = "STATEMENT", description = "Its number in the inbox.")
  private long statement;

  @Option(names = "--note", paramLabel = "TEXT", description = "Why.")
  private @Nullable String note;

  private static final String NONE = "none";
  private static final Pattern MONEY =
      Pattern.compile("([A-Z]{3}) ?(-?[0-9][0-9_]*(?:\\.[0-9]+)?)");
  private static final Pattern PIECE = Pattern.compile("(\\d{1,9})\\.\\.(\\d{1,9})");

  @Option(names = "--act", paramLabel = "ACT", description = "commit, decide or deliver.")
  private @Nullable String act;

  @Option(names = "--actors", paramLabel = "CODES", description = "Who: USA,GBR.")
  private @Nullable String actors;

  @Option(names = "--beneficiaries", paramLabel = "CODES", description = "For whom: UKR,MDA.")
  private @Nullable String beneficiaries;

  @Option(
      names = "--domains",
      paramLabel = "CODES",
      description = "What about, the most central first: military-aid,training.")
  private @Nullable String domains;

  @Option(
      names = "--amounts",
      paramLabel = "SUMS",
      description = "Money in full units: \"USD 300000000; EUR 5000\".")
  private @Nullable String amounts;

  @Option(
      names = "--due",
      paramLabel = "TIME",
      description = "When: 2022-06-30, 2022-06-01..2022-06-30, or ..2030-12-31.")
  private @Nullable String due;

  @Option(
      names = "--span",
      paramLabel = "START..END",
      description = "Where the words stand in the document, in characters from 0, end exclusive.")
  private @Nullable String span;

  CorrectCommand(Console console) {
    super(console);
  }

  @Override
  int run(Register register) {
    long[] place = span == null ? new long[0] : piece(span);
    Correction correction =
        new Correction(
            act,
            codes(actors),
            codes(beneficiaries),
            codes(domains),
            amounts == null ? null : amounts(amounts),
            due == null ? null : time(due),
            span == null ? null : (Long) place[0],
            span == null ? null : (Long) place[1]);
    long commitment = register.proposals().correct(author, statement, correction, note);
    say("commitment " + commitment + "; take it back with: pledgebook undo " + statement);
    return ExitCode.OK;
  }

  private static @Nullable List<String> codes(@Nullable String text) {
    if (text == null) {
      return null;
    }
    return text.strip().equals(NONE)
        ? List.of()
        : Arrays.stream(text.split("[,;]"))
            .map(String::strip)
            .filter(code -> !code.isEmpty())
            .toList();
  }

  private static List<Amount> amounts(String text) {
    List<Amount> found = new ArrayList<>();
    if (text.strip().equals(NONE)) {
      return found;
    }
    for (String part : text.split(";")) {
      Matcher money = MONEY.matcher(part.strip().toUpperCase(Locale.ROOT));
      if (!money.matches()) {
        throw new PledgebookException(
            "'" + part.strip() + "' is no sum; write a currency and full units: USD 300000000");
      }
      found.add(Amount.of(new BigDecimal(money.group(2).replace("_", "")), money.group(1)));
    }
    return found;
  }

  /** A day, or two with dots between, either of which may be open. */
  static Span time(String text) {
    if (text.strip().equals(NONE)) {
      return Span.NONE;
    }
    try {
      int dots = text.indexOf("..");
      if (dots < 0) {
        return Span.day(LocalDate.parse(text.strip()));
      }
      Span span = new Span(day(text.substring(0, dots)), day(text.substring(dots + 2)), null);
      if (!span.equals(Span.NONE)) {
        return span;
      }
    } catch (DateTimeException | IllegalArgumentException e) {
      throw noTime(text, e);
    }
    throw noTime(text, null);
  }

  private static PledgebookException noTime(String text, @Nullable Exception cause) {
    return new PledgebookException(
        "'" + text + "' is no time; write 2022-06-30, 2022-06-01..2022-06-30 or ..2030-12-31",
        cause);
  }

  private static @Nullable LocalDate day(String text) {
    return text.isBlank() ? null : LocalDate.parse(text.strip());
  }

  private static long[] piece(String text) {
    Matcher piece = PIECE.matcher(text.strip());
    if (!piece.matches()) {
      throw new PledgebookException("'" + text + "' is no span; write 120..184");
    }
    return new long[] {Long.parseLong(piece.group(1)), Long.parseLong(piece.group(2))};
  }
}
