package chainrule.contract;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One line of a wrong cell: some text of a right one and what stands there instead.
 *
 * @param original must occur exactly once; where it has a space, the cell may have any spaces and line breaks
 */
record CellEdit(String original, String replacement) {

    private static final Pattern LINE = Pattern.compile("(\\S[^→]*?) →(?: ([^→]*))?");

    /** @param line as {@code original → replacement}; without a replacement the original is left out */
    static CellEdit of(String line) {
        Matcher m = LINE.matcher(line);
        if (!m.matches()) {
            throw new IllegalArgumentException("“" + line + "” is not written as “original → replacement”.");
        }
        return new CellEdit(m.group(1), m.group(2) == null ? "" : m.group(2));
    }

    /** The text with all of the edits made; each is looked for in the text as it was. */
    static String all(List<CellEdit> edits, String text) {
        List<Place> places = edits.stream()
                .map(e -> new Place(e.find(text), e))
                .sorted(Comparator.comparing(p -> p.at().start()))
                .toList();
        StringBuilder edited = new StringBuilder();
        int end = 0;
        for (Place p : places) {
            if (p.at().start() < end) {
                throw new IllegalArgumentException(
                        "“" + p.edit().original() + "” overlaps another edit; make one edit of both.");
            }
            edited.append(text, end, p.at().start()).append(p.edit().replacement());
            end = p.at().end();
        }
        return edited.append(text.substring(end)).toString();
    }

    private record Place(MatchResult at, CellEdit edit) {}

    private MatchResult find(String text) {
        Matcher m = Pattern.compile(Arrays.stream(original.split("\\s+"))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("\\s+")))
                .matcher(text);
        if (!m.find()) {
            throw new IllegalArgumentException("“" + original + "” does not occur in it.");
        }
        MatchResult found = m.toMatchResult();
        if (m.find(found.start() + 1)) {
            throw new IllegalArgumentException(
                    "“" + original + "” occurs more than once in it; take more of the text around it.");
        }
        return found;
    }
}
