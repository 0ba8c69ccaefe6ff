package org.hearsay.cli;

import java.net.URI;
import java.nio.file.Path;
import org.hearsay.graph.BaseIri;
import org.hearsay.graph.QueryStore;
import org.hearsay.graph.RemoteStore;
import org.hearsay.graph.Tdb2Store;
import picocli.CommandLine.Option;

/** The store that a command works on. */
final class StoreOption {

  static final String DEFAULT = "hearsay-store";

  @Option(
      names = "--store",
      paramLabel = "DIR|URL",
      description =
          "The folder of the store, or the address of a server (default: ${DEFAULT-VALUE}); a"
              + " server takes HEARSAY_USER and HEARSAY_PASSWORD from the environment.",
      defaultValue = DEFAULT)
  private String store = DEFAULT;

  boolean isRemote() {
    return store.startsWith("http://") || store.startsWith("https://");
  }

  String name() {
    return store;
  }

  /** The folder of an embedded store. */
  Path folder() {
    return Path.of(store);
  }

  /**
   * The folder, for a command that works on files.
   *
   * @throws NothingDone where the store is a server
   */
  Path requireFolder(String command) {
    if (isRemote()) {
      throw new NothingDone(
          "%s works on a folder, not on the server %s: run it where that store lies, while no"
                  .formatted(command, store)
              + " server holds it");
    }
    return folder();
  }

  /** Opens a store that is there and lies in a folder. */
  Tdb2Store openEmbedded(String command) {
    return Tdb2Store.open(requireFolder(command));
  }

  /** Compacts a store of which most was replaced, and says so, for it takes a while. */
  static void compactWhereBloated(QueryStore store) {
    if (store instanceof Tdb2Store embedded && embedded.isBloated()) {
      System.err.println("compacting the store; a kill leaves it as it is");
      embedded.compact();
    }
  }

  /** Opens a store that is there. */
  QueryStore open() {
    return isRemote() ? RemoteStore.open(URI.create(store)) : Tdb2Store.open(folder());
  }

  /** Opens a store, or makes it with a base. */
  QueryStore openOrCreate(BaseIri base) {
    return isRemote()
        ? RemoteStore.open(URI.create(store), base)
        : Tdb2Store.openOrCreate(folder(), base);
  }
}
