package org.pledgebook.cli;

/** The forms in which statements are written. */
enum OutputFormat {
  TABLE,
  JSONL,
  CSV;

  StatementWriter writer(Console console) {
    return switch (this) {
      case TABLE -> new TableWriter(console);
      case JSONL -> new JsonLinesWriter(console.out());
      case CSV -> new CsvStatementWriter(console.out());
    };
  }
}
