package chainrule.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The same slip in several places counts as one: all similar ones in one line, or the only two of a cell. */
final class RepeatedSlip {

    static final String KIND = "repeated slip";

    private RepeatedSlip() {}

    /** The properties that make two edits the same slip. */
    private record Likeness(String kind, List<String> originals, List<String> replacements) {}

    /** Edits that combine several of the given ones. */
    static List<Edit> of(List<Edit> singles, String text) {
        Map<Likeness, List<Edit>> alike = new LinkedHashMap<>();
        for (Edit edit : singles) {
            if (edit.rank() != EditRank.OTHER) {
                List<Replacement> all = edit.replacements();
                Likeness what = new Likeness(
                        edit.kind(),
                        all.stream()
                                .map(r -> text.substring(r.start(), r.end()))
                                .toList(),
                        all.stream().map(Replacement::text).toList());
                alike.computeIfAbsent(what, w -> new ArrayList<>()).add(edit);
            }
        }
        List<Edit> repeated = new ArrayList<>();
        for (List<Edit> all : alike.values()) {
            Map<SortedSet<Integer>, List<Edit>> byLine = new LinkedHashMap<>();
            all.forEach(e ->
                    byLine.computeIfAbsent(e.lines(), l -> new ArrayList<>()).add(e));
            byLine.values().stream().filter(l -> l.size() > 1).forEach(l -> repeated.add(together(l)));
            if (all.size() == 2 && byLine.size() == 2) {
                repeated.add(together(all));
            }
        }
        return repeated;
    }

    private static Edit together(List<Edit> edits) {
        SortedSet<Integer> lines = new TreeSet<>();
        List<Replacement> replacements = new ArrayList<>();
        for (Edit edit : edits) {
            lines.addAll(edit.lines());
            replacements.addAll(edit.replacements());
        }
        Edit first = edits.get(0);
        EditRank rank = edits.stream().anyMatch(e -> e.rank() == EditRank.BYPASS) ? EditRank.BYPASS : EditRank.OTHER;
        return new Edit(KIND, lines, first.original(), first.replacement(), rank, replacements);
    }
}
