/**
 * What things cost, measured by hand and never in a build. {@link
 * org.pledgebook.benchmarks.Benchmarks} runs one by name.
 */
@NullMarked
package org.pledgebook.benchmarks;

import org.jspecify.annotations.NullMarked;
