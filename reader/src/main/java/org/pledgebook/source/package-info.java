/** Bytes from files, standard input and addresses, with where and when they were seen. */
@NullMarked
package org.pledgebook.source;

import org.jspecify.annotations.NullMarked;
