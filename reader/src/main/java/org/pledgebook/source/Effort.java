package org.pledgebook.source;

import org.jsoup.nodes.Node;

/**
 * What it costs to change a tree: taking a node out renumbers all that follow it under its parent,
 * so that a page made for it could keep a processor busy for hours.
 */
final class Effort {
  /** Some seconds; pages that people read take a thousandth of it. */
  private static final long MOST = 400_000_000;

  private final String address;
  private long spent;

  Effort(String address) {
    this.address = address;
  }

  /**
   * Counts one change at a node.
   *
   * @throws PledgebookException if there were too many
   */
  void spend(Node node) {
    Node parent = node.parent();
    spent += parent == null ? 1 : parent.childNodeSize();
    if (spent > MOST) {
      throw new PledgebookException(
          address + ": is too intricate to be shown as it came. Download it.");
    }
  }
}
