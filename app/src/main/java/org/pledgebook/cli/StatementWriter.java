package org.pledgebook.cli;

import java.util.List;
import org.pledgebook.document.Document;
import org.pledgebook.statements.Statement;

/** Writes what was read, document by document, in the order in which the inputs were given. */
sealed interface StatementWriter permits TableWriter, JsonLinesWriter, CsvStatementWriter {
  /** Writes the statements of one document. */
  void write(Document document, List<Statement> statements);

  /** Writes what comes after the last document and passes everything on to the console. */
  void end();
}
