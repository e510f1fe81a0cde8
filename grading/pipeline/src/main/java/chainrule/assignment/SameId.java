package chainrule.assignment;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Ids that people and spreadsheets take for the same: capitals, accents, blanks, hyphens or leading zeros differ. */
public final class SameId {

    private SameId() {}

    /** One of the known ids that a wrong one may stand for. */
    public static Optional<String> of(String wrong, Collection<String> known) {
        return known.stream()
                .filter(id -> !id.equals(wrong) && key(id).equals(key(wrong)))
                .sorted()
                .findFirst();
    }

    /** For the end of a message: {@code ; is 0042 meant?}, or nothing. */
    public static String meant(String wrong, Collection<String> known) {
        return of(wrong, known).map(id -> "; is %s meant?".formatted(id)).orElse("");
    }

    private static String key(String id) {
        return Normalizer.normalize(id, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}|[\\s_.'-]", "")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^0+(?=.)", "");
    }
}
