/**
 * The command line: data on standard output, everything else on standard error, exit codes that
 * scripts can rely on. Start at {@link org.pledgebook.cli.Main}.
 */
@NullMarked
package org.pledgebook.cli;

import org.jspecify.annotations.NullMarked;
