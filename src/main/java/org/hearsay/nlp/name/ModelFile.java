package org.hearsay.nlp.name;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import opennlp.tools.util.model.BaseModel;

/**
 * Writes OpenNLP's models so that equal models give equal bytes: OpenNLP itself notes the time of
 * training in the manifest and in every entry of the container.
 */
final class ModelFile {
  private static final String MANIFEST = "manifest.properties";
  private static final String TIME_OF_TRAINING = "Timestamp";
  private static final LocalDateTime FIXED = LocalDateTime.of(1980, 1, 1, 0, 0);

  private ModelFile() {}

  static void write(BaseModel model, Path file) throws IOException {
    ByteArrayOutputStream container = new ByteArrayOutputStream();
    model.serialize(container);
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.write(file, timeless(container.toByteArray()));
  }

  private static byte[] timeless(byte[] container) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(container))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        boolean manifest = entry.getName().equals(MANIFEST);
        entries.put(entry.getName(), manifest ? timelessManifest(content) : content);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.setLevel(Deflater.BEST_COMPRESSION);
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        ZipEntry fixed = new ZipEntry(entry.getKey());
        fixed.setTimeLocal(FIXED);
        out.putNextEntry(fixed);
        out.write(entry.getValue());
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] timelessManifest(byte[] content) throws IOException {
    Properties properties = new Properties();
    properties.load(new ByteArrayInputStream(content));
    properties.remove(TIME_OF_TRAINING);
    StringBuilder lines = new StringBuilder();
    for (String name : new TreeMap<>(properties).keySet().stream().map(String::valueOf).toList()) {
      lines.append(name).append('=').append(properties.getProperty(name)).append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
