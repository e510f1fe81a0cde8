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
 * Finds ids that people and spreadsheets confuse because they differ only in capitals, accents, blanks, hyphens or
 * leading zeros.
 *
 * <p>The known ids are searched once, at the first question, because a large class has many.
 */
public final class SimilarIds {

    private final Collection<String> known;
    private Map<String, TreeSet<String>> byKey;

    /** @param known the ids that a wrong one may stand for; they must not change */
    public SimilarIds(Collection<String> known) {
        this.known = known;
    }

    /** A known id that the given wrong one may stand for. */
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

    /** The end of a message, such as {@code ; is 0042 meant?}, or an empty text. */
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
