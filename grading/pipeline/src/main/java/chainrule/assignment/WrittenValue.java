package chainrule.assignment;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A value in a JSON file that a person wrote. An error names its place, what was expected there, and what was found.
 *
 * @param place such as {@code late → percentPerDay}; empty for the whole file
 */
record WrittenValue(String place, JsonNode value) {

    private static final int MOST_SHOWN = 60;

    /** @return the value with the given name, if it exists */
    Optional<WrittenValue> get(String name) {
        return Optional.ofNullable(value.get(name))
                .map(v -> new WrittenValue(place.isEmpty() ? name : place + " → " + name, v));
    }

    /** The values with the given names, any of which may be missing. */
    WrittenValue names(Set<String> known) {
        entries();
        for (Iterator<String> names = value.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        "“%s” is not known; there are %s.".formatted(name, String.join(", ", new TreeSet<>(known))));
            }
        }
        return this;
    }

    /** All names and their values, in their order. */
    Map<String, WrittenValue> entries() {
        require(value.isObject(), "names with values, {…}");
        Map<String, WrittenValue> entries = new LinkedHashMap<>();
        value.fieldNames().forEachRemaining(name -> entries.put(name, get(name).orElseThrow()));
        return entries;
    }

    /** The values of a list, in their order. */
    List<WrittenValue> list() {
        require(value.isArray(), "a list, […]");
        List<WrittenValue> list = new ArrayList<>();
        for (JsonNode each : value) {
            list.add(new WrittenValue("%s → %d".formatted(place, list.size() + 1), each));
        }
        return list;
    }

    /** A text in quotation marks that is not empty. */
    String text() {
        require(value.isTextual(), "a text in quotation marks");
        require(!value.textValue().isBlank(), "a text with something in it");
        return value.textValue();
    }

    /** A value that is true or false in JSON. */
    boolean truth() {
        require(value.isBoolean(), "true or false");
        return value.booleanValue();
    }

    /** One of the given texts. */
    String oneOf(String... known) {
        require(
                value.isTextual() && List.of(known).contains(value.textValue()),
                Stream.of(known).map(text -> '"' + text + '"').collect(Collectors.joining(" or ")));
        return value.textValue();
    }

    /** A whole number from {@code least} to {@code most}. */
    long number(long least, long most) {
        require(value.isIntegralNumber(), "a whole number");
        BigInteger number = value.bigIntegerValue();
        require(
                number.compareTo(BigInteger.valueOf(least)) >= 0 && number.compareTo(BigInteger.valueOf(most)) <= 0,
                "a whole number from %d to %d".formatted(least, most));
        return number.longValueExact();
    }

    private void require(boolean holds, String expected) {
        if (!holds) {
            String found = value.toString();
            String shown = found.length() <= MOST_SHOWN ? found : found.substring(0, MOST_SHOWN) + "…";
            boolean empty =
                    value.isNull() || value.isTextual() && value.textValue().isBlank();
            String rather = empty && !place.isEmpty() ? "; leave the name out if it has no value" : "";
            throw new IllegalArgumentException("%s must be %s, found %s%s."
                    .formatted(place.isEmpty() ? "the file" : place, expected, shown, rather));
        }
    }
}
