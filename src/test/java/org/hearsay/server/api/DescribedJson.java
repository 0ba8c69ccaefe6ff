package org.hearsay.server.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds JSON to the schemas of an OpenAPI description: nothing may be in it that they leave out.
 */
final class DescribedJson {

  private DescribedJson() {}

  /** What is in a value and not in its schema, or missing, or of another type; a line each. */
  static List<String> faults(
      JsonElement value, JsonObject schema, JsonObject description, String place) {
    if (schema.has("$ref")) {
      JsonObject target = description;
      for (String step : schema.get("$ref").getAsString().substring(2).split("/")) {
        target = target.getAsJsonObject(step);
      }
      return faults(value, target, description, place);
    }
    List<String> faults = new ArrayList<>();
    if (schema.has("const") && !schema.get("const").equals(value)) {
      faults.add(place + " is " + value + ", not " + schema.get("const"));
    }
    String type = schema.has("type") ? schema.get("type").getAsString() : "";
    boolean fits =
        switch (type) {
          case "object" -> value.isJsonObject();
          case "array" -> value.isJsonArray();
          case "string" -> value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
          case "boolean" -> value.isJsonPrimitive() && value.getAsJsonPrimitive().isBoolean();
          case "integer", "number" ->
              value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber();
          default -> true;
        };
    if (!fits) {
      faults.add(place + " is no " + type + ": " + value);
    } else if (type.equals("array") && schema.has("items")) {
      value
          .getAsJsonArray()
          .forEach(
              item ->
                  faults.addAll(
                      faults(item, schema.getAsJsonObject("items"), description, place + "[]")));
    } else if (type.equals("object") && schema.has("properties")) {
      JsonObject properties = schema.getAsJsonObject("properties");
      JsonObject object = value.getAsJsonObject();
      object
          .entrySet()
          .forEach(
              entry -> {
                String inner = place + "." + entry.getKey();
                if (properties.has(entry.getKey())) {
                  JsonObject inside = properties.getAsJsonObject(entry.getKey());
                  faults.addAll(faults(entry.getValue(), inside, description, inner));
                } else {
                  faults.add(inner + " is not described");
                }
              });
      if (schema.has("required")) {
        for (JsonElement name : schema.getAsJsonArray("required")) {
          if (!object.has(name.getAsString())) {
            faults.add(place + " lacks " + name.getAsString());
          }
        }
      }
    }
    return faults;
  }
}
