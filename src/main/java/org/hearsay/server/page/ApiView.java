package org.hearsay.server.page;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;

/**
 * The page of the interface for programs, made of its OpenAPI description.
 *
 * @param parameters those that all searches share
 */
public record ApiView(String description, List<Operation> operations, List<Parameter> parameters) {

  /**
   * @param type the media type of the answer
   * @param shared whether it takes the parameters of a search
   */
  public record Operation(String path, String summary, String type, boolean shared) {}

  /**
   * @param values those that there are, or empty
   */
  public record Parameter(String name, String description, String values) {}

  static ApiView of(String openApi, String base) {
    JsonObject document = JsonParser.parseString(openApi.replace("{base}", base)).getAsJsonObject();
    List<Operation> operations = new ArrayList<>();
    document
        .getAsJsonObject("paths")
        .entrySet()
        .forEach(
            entry -> {
              JsonObject get = entry.getValue().getAsJsonObject().getAsJsonObject("get");
              JsonObject content =
                  get.getAsJsonObject("responses")
                      .getAsJsonObject("200")
                      .getAsJsonObject("content");
              operations.add(
                  new Operation(
                      entry.getKey(),
                      get.get("summary").getAsString(),
                      content.keySet().iterator().next(),
                      get.has("parameters") && get.getAsJsonArray("parameters").size() > 5));
            });
    List<Parameter> parameters = new ArrayList<>();
    document
        .getAsJsonObject("components")
        .getAsJsonObject("parameters")
        .entrySet()
        .forEach(entry -> parameters.add(parameter(entry.getValue().getAsJsonObject())));
    return new ApiView(
        document.getAsJsonObject("info").get("description").getAsString(), operations, parameters);
  }

  private static Parameter parameter(JsonObject parameter) {
    JsonObject schema = parameter.getAsJsonObject("schema");
    JsonObject item = schema.has("items") ? schema.getAsJsonObject("items") : schema;
    List<String> values = new ArrayList<>();
    if (item.has("enum")) {
      for (JsonElement value : item.getAsJsonArray("enum")) {
        values.add(value.getAsString());
      }
    }
    return new Parameter(
        parameter.get("name").getAsString(),
        parameter.get("description").getAsString(),
        String.join(", ", values));
  }
}
