/**
 * What leaves the register: tables as CSV, JSON, XLSX and Parquet, due dates as a calendar. Start
 * at {@link org.pledgebook.publication.Export}.
 */
@NullMarked
package org.pledgebook.publication;

import org.jspecify.annotations.NullMarked;
