/**
 * What leaves the register: tables as CSV, JSON, XLSX and Parquet, due dates as a calendar. What a
 * view shows is said by {@link org.pledgebook.publication.ViewState}; start at {@link
 * org.pledgebook.publication.Export}.
 */
@NullMarked
package org.pledgebook.publication;

import org.jspecify.annotations.NullMarked;
