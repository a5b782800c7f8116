package org.pledgebook.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgebook.publication.Dossier;
import org.pledgebook.register.CommitmentRow;
import org.pledgebook.register.DocumentRow;
import org.pledgebook.register.Listing;
import org.pledgebook.register.Recorded;
import org.pledgebook.register.fact.Commitment;
import org.pledgebook.register.fact.Evidence;
import org.pledgebook.register.fact.Item;
import org.pledgebook.register.fact.Link;
import org.pledgebook.register.fact.Span;
import org.pledgebook.register.journal.Entry;
import org.pledgebook.register.money.Stage;

/** A commitment for people: headings, and under each what is known, a line or two a thing. */
final class DossierPrinter {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int LONGEST_QUOTE = 600;
  private static final String INDENT = "  ";

  private final PrintStream out;
  private final Styles styles;
  private final int columns;

  DossierPrinter(Console console) {
    this.out = console.out();
    this.styles = new Styles(console.colour());
    this.columns = Math.min(console.columns(), 120);
  }

  void print(Dossier dossier) {
    head(dossier);
    said(dossier);
    money(dossier);
    goods(dossier);
    evidence(dossier);
    links(dossier);
    history(dossier);
  }

  private void head(Dossier dossier) {
    String title =
        dossier.commitment().map(c -> c.fact().title()).orElse("(withdrawn; see its history)");
    wrap(styles.bold("Commitment " + dossier.id()) + INDENT, title, "");
    dossier.commitment().map(Recorded::fact).ifPresent(this::slots);
    dossier
        .programme()
        .ifPresent(
            node -> fact("part of", node.programme().kind() + " " + node.programme().name()));
    dossier.row().ifPresent(this::status);
  }

  private void slots(Commitment c) {
    fact("who", String.join(", ", c.actors()));
    fact("for", String.join(", ", c.beneficiaries()));
    fact("about", String.join(", ", c.domains()));
    fact("due", time(c.due()));
    if (c.conditional()) {
      fact("if", "it is conditional");
    }
    if (c.dataset() != null) {
      fact("from", c.dataset() + (c.key() == null ? "" : ", " + c.key()));
    }
  }

  private void status(CommitmentRow row) {
    fact("claimed", row.status().claimed().word());
    fact("evidenced", row.status().evidenced().map(Stage::word).orElse("nothing yet"));
    fact("stands", row.status().due().name().toLowerCase(Locale.ROOT));
    if (row.original() != null) {
      fact("counts", "no: it repeats commitment " + row.original());
    }
  }

  private void said(Dossier dossier) {
    heading("Said", dossier.statements().size());
    for (Dossier.Said said : dossier.statements()) {
      @Nullable DocumentRow document = said.document();
      String where =
          document == null
              ? ""
              : Stream.of(
                      Objects.toString(document.published(), ""),
                      Objects.requireNonNullElse(document.language(), ""),
                      document.heading())
                  .filter(part -> !part.isEmpty())
                  .collect(Collectors.joining(" · "));
      String repeated =
          said.commitment() == dossier.id() ? "" : "  (as commitment " + said.commitment() + ")";
      out.println(INDENT + styles.dim(where) + repeated);
      var s = said.statement().current();
      wrap(INDENT + INDENT, "“" + Words.shorten(s.quote(), LONGEST_QUOTE) + "”", "    ");
      String verdict =
          said.statement().decided() == null
              ? "not decided"
              : said.statement().decided().verdict().decision().word()
                  + " by "
                  + said.statement().decided().author()
                  + (said.statement().decided().verdict().note() == null
                      ? ""
                      : ": " + said.statement().decided().verdict().note());
      out.println(
          styles.dim(
              "    statement "
                  + said.statement().id()
                  + ", characters "
                  + s.start()
                  + "–"
                  + s.end()
                  + " of document "
                  + s.document()
                  + " · "
                  + verdict));
    }
  }

  private void money(Dossier dossier) {
    if (dossier.transactions().isEmpty()) {
      return;
    }
    heading("Money, by stage", dossier.transactions().size());
    for (Stage stage : Stage.values()) {
      for (Listing.TransactionRow row : dossier.transactions()) {
        if (row.stage() == stage) {
          transaction(row);
        }
      }
    }
  }

  private void transaction(Listing.TransactionRow row) {
    String amount =
        row.amount() == null
            ? row.disclosure().word()
            : row.currency() + " " + number(row.amount());
    String when =
        row.dateText() != null
            ? row.dateText()
            : Objects.toString(row.dateStart() == null ? row.dateEnd() : row.dateStart(), "–");
    String line =
        INDENT
            + Words.pad(row.stage().word(), 10)
            + Words.pad(amount, 22)
            + Words.pad(when, 12)
            + Objects.toString(row.domain(), "");
    out.println(line.stripTrailing());
  }

  private void goods(Dossier dossier) {
    if (dossier.items().isEmpty()) {
      return;
    }
    heading("Goods", dossier.items().size());
    for (Recorded<Item> item : dossier.items()) {
      @Nullable BigDecimal units = item.fact().units().value();
      String count = units == null ? item.fact().units().disclosure().word() : number(units);
      wrap(INDENT, Words.pad(count, 12) + item.fact().what(), "              ");
    }
  }

  private void evidence(Dossier dossier) {
    if (dossier.evidence().isEmpty()) {
      return;
    }
    heading("Evidence", dossier.evidence().size());
    for (Recorded<Evidence> each : dossier.evidence()) {
      Evidence fact = each.fact();
      wrap(
          INDENT,
          Words.pad(fact.supports().word(), 10)
              + (fact.date() == null ? "" : fact.date() + "  ")
              + Dossier.shown(fact)
              + "  (entry "
              + each.entry()
              + ", "
              + each.author()
              + ")",
          "    ");
    }
  }

  private void links(Dossier dossier) {
    if (dossier.links().isEmpty()) {
      return;
    }
    heading("Repeats", dossier.links().size());
    for (Recorded<Link> each : dossier.links()) {
      Link link = each.fact();
      wrap(
          INDENT,
          link.duplicate()
              + (link.decision() == Link.Decision.SAME ? " repeats " : " does not repeat ")
              + link.original()
              + (link.reason() == null ? "" : ": " + link.reason())
              + "  (entry "
              + each.entry()
              + ", "
              + each.author()
              + ")",
          "    ");
    }
  }

  private void history(Dossier dossier) {
    heading("History", dossier.history().size());
    for (Entry entry : dossier.history()) {
      String known =
          entry.known().equals(entry.recorded())
              ? ""
              : "  known since " + TIME.format(entry.known()).substring(0, 10);
      out.println(
          INDENT
              + TIME.format(entry.recorded())
              + INDENT
              + Words.pad(entry.kind(), 12)
              + Words.pad(entry.author(), 12)
              + styles.dim("entry " + entry.number() + known));
    }
  }

  private void heading(String words, int count) {
    out.println();
    out.println(styles.bold(words) + (count == 0 ? INDENT + styles.dim("nothing") : ""));
  }

  private void fact(String name, String value) {
    if (!value.isEmpty()) {
      wrap(INDENT + styles.dim(Words.pad(name, 11)), value, " ".repeat(13));
    }
  }

  /** One text over as many lines as it needs, the later ones indented. */
  private void wrap(String lead, String text, String indent) {
    StringBuilder line = new StringBuilder(lead);
    int used = Words.width(lead.replaceAll("\033\\[\\d+m", ""));
    boolean first = true;
    for (String word : text.split("\\s+")) {
      int width = Words.width(word);
      if (!first && used + 1 + width > columns) {
        out.println(line);
        line = new StringBuilder(indent);
        used = indent.length();
        first = true;
      }
      line.append(first ? "" : " ").append(word);
      used += width + (first ? 0 : 1);
      first = false;
    }
    out.println(line);
  }

  private static String time(@Nullable Span span) {
    if (span == null) {
      return "";
    }
    String days =
        Objects.equals(span.start(), span.end())
            ? Objects.toString(span.end(), "")
            : Objects.toString(span.start(), "") + ".." + Objects.toString(span.end(), "");
    return span.text() == null ? days : days + " (“" + span.text() + "”)";
  }

  private static String number(BigDecimal value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }
}
