package org.hearsay.server.search;

import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;

/** A data set that tells of each committed write. */
public final class FollowedDataset extends DatasetGraphWrapper {

  private final Runnable committed;

  /**
   * @param committed called after each commit of a write, in its thread and outside of transactions
   */
  public FollowedDataset(DatasetGraph data, Runnable committed) {
    super(data, data.getContext());
    this.committed = committed;
  }

  @Override
  public void commit() {
    boolean wrote = transactionMode() == ReadWrite.WRITE;
    super.commit();
    if (wrote) {
      committed.run();
    }
  }
}
