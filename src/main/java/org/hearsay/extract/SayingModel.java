package org.hearsay.extract;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A linear classifier: the sum of the weights of a candidate's features; above zero it tells of
 * somebody's words. Features go by a 64-bit hash (FNV-1a), weights have 1/64 steps.
 */
final class SayingModel {
  private static final int MAGIC = 0x68735131;
  private static final double STEP = 64;

  private final long[] keys;
  private final short[] weights;

  SayingModel(Map<Long, Double> found) {
    TreeMap<Long, Short> kept = new TreeMap<>();
    found.forEach(
        (key, weight) -> {
          long step = Math.round(weight * STEP);
          if (step != 0) {
            kept.put(key, (short) Math.clamp(step, Short.MIN_VALUE, Short.MAX_VALUE));
          }
        });
    keys = kept.keySet().stream().mapToLong(Long::longValue).toArray();
    weights = new short[keys.length];
    int i = 0;
    for (short weight : kept.values()) {
      weights[i++] = weight;
    }
  }

  private SayingModel(long[] keys, short[] weights) {
    this.keys = keys;
    this.weights = weights;
  }

  /** Reads what {@link #write} wrote. */
  static SayingModel read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new GZIPInputStream(in));
    if (data.readInt() != MAGIC) {
      throw new IOException("no model of attributions; make one with: hearsay train quotes");
    }
    int size = data.readInt();
    long[] keys = new long[size];
    short[] weights = new short[size];
    for (int i = 0; i < size; i++) {
      keys[i] = data.readLong();
    }
    for (int i = 0; i < size; i++) {
      weights[i] = data.readShort();
    }
    return new SayingModel(keys, weights);
  }

  /** Writes the model; equal models give equal bytes. */
  void write(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out));
    data.writeInt(MAGIC);
    data.writeInt(keys.length);
    for (long key : keys) {
      data.writeLong(key);
    }
    for (short weight : weights) {
      data.writeShort(weight);
    }
    data.flush();
    data.close();
  }

  /** The sum of the weights of the features. */
  double score(List<String> features) {
    int sum = 0;
    for (String feature : features) {
      int at = java.util.Arrays.binarySearch(keys, hash(feature));
      sum += at < 0 ? 0 : weights[at];
    }
    return sum / STEP;
  }

  /** The number of features that have a weight. */
  int size() {
    return keys.length;
  }

  /** FNV-1a over the UTF-16 units of a feature. */
  static long hash(String feature) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < feature.length(); i++) {
      hash = (hash ^ feature.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }
}
