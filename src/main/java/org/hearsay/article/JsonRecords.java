package org.hearsay.article;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** The articles of JSON and JSON Lines, read one after the other. */
final class JsonRecords {

  private final ReadLimits limits;
  private final FieldNames fields;
  private final Consumer<? super ReadResult> sink;

  JsonRecords(ReadOptions options, Consumer<? super ReadResult> sink) {
    this.limits = options.limits();
    this.fields = options.fields();
    this.sink = sink;
  }

  /** One object a line. */
  void lines(Input input) throws IOException {
    int number = 0;
    boolean ended = false;
    while (!ended) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 13);
      long size = 0;
      int b;
      while ((b = input.bytes().read()) >= 0 && b != '\n') {
        if (++size <= limits.maxArticleBytes()) {
          bytes.write(b);
        }
      }
      ended = b < 0;
      number++;
      String at = input.origin() + ", line " + number;
      if (size > limits.maxArticleBytes()) {
        sink.accept(new ReadResult.Failed(at, limits.over(size)));
        continue;
      }
      TextDecoder.Decoded decoded = TextDecoder.decode(bytes.toByteArray());
      if (!decoded.text().isBlank()) {
        ReadResult result = JsonArticle.read(at, decoded.text(), fields);
        sink.accept(result.remarked(decoded.remarks()));
      }
    }
  }

  /** One object, several after one another, or an array of them. */
  void all(Input input) {
    JsonReader json = new JsonReader(new InputStreamReader(input.bytes(), StandardCharsets.UTF_8));
    json.setStrictness(Strictness.LENIENT);
    int number = 0;
    try {
      while (json.peek() != JsonToken.END_DOCUMENT) {
        if (json.peek() == JsonToken.BEGIN_ARRAY) {
          json.beginArray();
        } else if (json.peek() == JsonToken.END_ARRAY) {
          json.endArray();
        } else {
          number++;
          JsonElement element = JsonParser.parseReader(json);
          String at = input.origin() + ", object " + number;
          sink.accept(
              element instanceof JsonObject object
                  ? JsonArticle.of(at, object, fields)
                  : new ReadResult.Failed(at, "no JSON object"));
        }
      }
    } catch (JsonParseException | IllegalStateException | IOException e) {
      sink.accept(new ReadResult.Failed(input.origin(), JsonArticle.notJson(e)));
    }
  }
}
