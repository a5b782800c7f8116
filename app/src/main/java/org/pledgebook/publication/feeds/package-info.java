/**
 * Views as Atom feeds (RFC 4287), so that people hear of what is new. Start at {@link
 * org.pledgebook.publication.feeds.Feeds}.
 */
@NullMarked
package org.pledgebook.publication.feeds;

import org.jspecify.annotations.NullMarked;
