package chainrule.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a wrong cell would need to become the right one that is nearest to it; of several that are as near, what any of
 * them needs.
 *
 * @param distance how many words and signs are too many or missing
 * @param lines of the wrong cell in which these are
 */
record NearestRight(int distance, SortedSet<Integer> lines) {

    private static final Pattern WORD = Pattern.compile(String.join(
            "|",
            "//.*",
            "(?s:/\\*.*?\\*/)",
            "\"(?:\\\\.|[^\"\\\\])*+\"",
            "[\\p{L}_$][\\w\\p{L}$]*+",
            "\\d[\\w.]*+",
            "[-+*/<>=!]=|\\+\\+|--|&&|\\|\\||->|::",
            "\\S"));

    /** A word, number or sign of a cell. */
    private record CellWord(String text, int line) {}

    /** Compares a wrong cell with right ones. */
    static NearestRight of(String wrong, Collection<String> right) {
        List<CellWord> own = pieces(wrong);
        NearestRight nearest = new NearestRight(Integer.MAX_VALUE, new TreeSet<>());
        for (String cell : right) {
            NearestRight found = of(own, pieces(cell));
            if (found.distance == nearest.distance) {
                nearest.lines.addAll(found.lines);
            } else if (found.distance < nearest.distance) {
                nearest = found;
            }
        }
        return nearest;
    }

    private static List<CellWord> pieces(String cell) {
        List<CellWord> pieces = new ArrayList<>();
        Matcher piece = WORD.matcher(cell);
        int line = 1;
        int done = 0;
        while (piece.find()) {
            line += (int) cell.substring(done, piece.start())
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            done = piece.start();
            if (!piece.group().startsWith("//") && !piece.group().startsWith("/*")) {
                pieces.add(new CellWord(piece.group(), line));
            }
        }
        return pieces;
    }

    private static NearestRight of(List<CellWord> wrong, List<CellWord> right) {
        int[][] apart = apart(wrong, right);
        SortedSet<Integer> lines = new TreeSet<>();
        int w = 0;
        int r = 0;
        boolean inPlace = false; // whether something else stands where a piece is missing
        while (w < wrong.size() || r < right.size()) {
            if (w < wrong.size() && r < right.size() && areAlike(wrong.get(w), right.get(r))) {
                w++;
                r++;
                inPlace = false;
            } else if (w < wrong.size() && (r == right.size() || apart[w + 1][r] <= apart[w][r + 1])) {
                lines.add(wrong.get(w).line);
                w++;
                inPlace = true;
            } else {
                if (!inPlace) { // It is missing in the line of what stands before it or behind it.
                    wrong.subList(Math.max(0, w - 1), Math.min(wrong.size(), w + 1))
                            .forEach(p -> lines.add(p.line));
                }
                r++;
            }
        }
        return new NearestRight(apart[0][0], lines);
    }

    /** How many pieces the rests of two cells do not share in the same order. */
    private static int[][] apart(List<CellWord> a, List<CellWord> b) {
        int[][] apart = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size(); i >= 0; i--) {
            for (int j = b.size(); j >= 0; j--) {
                if (i == a.size() || j == b.size()) {
                    apart[i][j] = a.size() - i + b.size() - j;
                } else if (areAlike(a.get(i), b.get(j))) {
                    apart[i][j] = apart[i + 1][j + 1];
                } else {
                    apart[i][j] = 1 + Math.min(apart[i + 1][j], apart[i][j + 1]);
                }
            }
        }
        return apart;
    }

    private static boolean areAlike(CellWord a, CellWord b) {
        return a.text.equals(b.text);
    }
}
