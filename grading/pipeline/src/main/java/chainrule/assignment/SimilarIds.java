package chainrule.assignment;

import chainrule.files.NormalForm;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds ids that people and spreadsheets take for the same: capitals, accents, blanks, hyphens or leading zeros differ.
 *
 * <p>The known ones are looked through once, at the first question, as in a large class there can be many.
 */
public final class SimilarIds {

    private final Collection<String> known;
    private Map<String, TreeSet<String>> byKey;

    /** @param known ids that one may stand for; they must not change */
    public SimilarIds(Collection<String> known) {
        this.known = known;
    }

    /** One of the known ids that a wrong one may stand for. */
    public Optional<String> of(String wrong) {
        if (byKey == null) {
            byKey = new HashMap<>();
            known.forEach(
                    id -> byKey.computeIfAbsent(key(id), key -> new TreeSet<>()).add(id));
        }
        return byKey.getOrDefault(key(wrong), new TreeSet<>()).stream()
                .filter(id -> !id.equals(wrong))
                .findFirst();
    }

    /** For the end of a message: {@code ; is 0042 meant?}, or nothing. */
    public String meant(String wrong) {
        return of(wrong).map(id -> "; is %s meant?".formatted(id)).orElse("");
    }

    private static String key(String id) {
        return NormalForm.of(id, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}|[\\s_.'-]", "")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^0+(?=.)", "");
    }
}
