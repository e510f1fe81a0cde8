package chainrule.assignment;

import chainrule.chart.VisibleText;
import chainrule.files.Appearance;
import chainrule.files.NormalForm;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds ids in one class that people confuse, because they look alike or differ only in capitals. */
public final class LookAlikeIds {

    private static final Pattern BYTE = Pattern.compile("%[0-9A-F]{2}");

    private LookAlikeIds() {}

    /** A line for each group of such ids, with the codes of their characters. */
    public static List<String> in(Collection<String> ids) {
        Set<Set<String>> groups = new LinkedHashSet<>();
        for (UnaryOperator<String> key : List.<UnaryOperator<String>>of(
                Appearance::of, text -> NormalForm.of(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))) {
            Map<String, Set<String>> byKey = new TreeMap<>();
            ids.forEach(id -> byKey.computeIfAbsent(key.apply(text(id)), k -> new TreeSet<>())
                    .add(id));
            byKey.values().stream().filter(group -> group.size() > 1).forEach(groups::add);
        }
        return groups.stream()
                .map(group -> group.stream()
                        .map(LookAlikeIds::told)
                        .collect(Collectors.joining(" and ", "", ": these ids look alike; make sure whose they are")))
                .sorted()
                .toList();
    }

    private static String told(String id) {
        String shown = id.codePoints()
                .mapToObj(c -> Appearance.isInvisible(c) ? VisibleText.spelled(c) : Character.toString(c))
                .collect(Collectors.joining());
        return text(id).codePoints().mapToObj("U+%04X"::formatted).collect(Collectors.joining(" ", shown + " (", ")"));
    }

    /** The name whose bytes an id spells, as in {@code e%CC%81}; any other id is itself the name. */
    private static String text(String id) {
        Matcher bytes = BYTE.matcher(id);
        ByteBuffer all = ByteBuffer.allocate(3 * id.length());
        int from = 0;
        while (bytes.find()) {
            all.put(id.substring(from, bytes.start()).getBytes(StandardCharsets.UTF_8));
            all.put((byte) Integer.parseInt(bytes.group().substring(1), 16));
            from = bytes.end();
        }
        if (from == 0) {
            return id;
        }
        all.put(id.substring(from).getBytes(StandardCharsets.UTF_8));
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(all.flip()).toString();
        } catch (CharacterCodingException e) {
            return id; // Letters of another system
        }
    }
}
