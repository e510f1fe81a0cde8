import de.jplag.JPlag;
import de.jplag.JPlagComparison;
import de.jplag.Match;
import de.jplag.ParsingException;
import de.jplag.Submission;
import de.jplag.Token;
import de.jplag.clustering.ClusteringOptions;
import de.jplag.exceptions.BasecodeException;
import de.jplag.exceptions.ExitException;
import de.jplag.options.JPlagOptions;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Compares the cells of one exercise with JPlag and prints lines of numbers and keys. It is compiled on the instructor's machine and
 * runs in a limited process: the last folder of its class path holds {@code cells/KEY/Cell.java}, the same cells written as statements,
 * and {@code base}, what everybody was given.
 */
public final class CellComparison {

    private static final int MOST_PAIRS = 200;
    private static final int STEPS = 1000;

    private CellComparison() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        System.setOut(System.err);
        String[] classPath = System.getProperty("java.class.path").split(File.pathSeparator);
        File folder = new File(classPath[classPath.length - 1]);
        JPlagOptions options = new JPlagOptions(new CellLanguage(out), Set.of(new File(folder, "cells")), Set.of())
                .withClusteringOptions(new ClusteringOptions().withEnabled(false))
                .withSimilarityThreshold(0)
                .withMaximumNumberOfComparisons(JPlagOptions.SHOW_ALL_COMPARISONS);
        File base = new File(folder, "base");
        if (base.isDirectory()) {
            options = options.withBaseCodeSubmissionDirectory(base);
        }
        List<JPlagComparison> all = compare(options);
        int[] histogram = new int[STEPS + 1];
        all.forEach(c -> histogram[steps(c)]++);
        out.println("histogram " + IntStream.of(histogram).mapToObj(Integer::toString).collect(Collectors.joining(" ")));
        all.stream()
                .sorted(Comparator.comparingInt(CellComparison::steps)
                        .thenComparingInt(JPlagComparison::getNumberOfMatchedTokens)
                        .reversed())
                .limit(MOST_PAIRS)
                .filter(c -> steps(c) > 0)
                .forEach(c -> tell(c, out));
        out.println("done");
        out.flush();
    }

    /** What everybody was given may be too short to be told from anything. */
    private static List<JPlagComparison> compare(JPlagOptions options) throws ExitException {
        try {
            return new JPlag(options).run().getAllComparisons();
        } catch (BasecodeException e) {
            return new JPlag(options.withBaseCodeSubmissionDirectory(null)).run().getAllComparisons();
        }
    }

    /** Of the shorter cell, so that what is put around a copy does not hide it. */
    private static int steps(JPlagComparison comparison) {
        double similarity = comparison.maximalSimilarity();
        return Double.isNaN(similarity) ? 0 : (int) Math.round(STEPS * Math.max(0, Math.min(1, similarity)));
    }

    private static void tell(JPlagComparison c, PrintStream out) {
        Submission first = c.firstSubmission();
        Submission second = c.secondSubmission();
        out.printf("pair %s %s %d %d%n", first.getName(), second.getName(), steps(c), c.getNumberOfMatchedTokens());
        for (Match match : c.matches()) {
            out.printf(
                    "match %s %s%n",
                    lines(first, match.startOfFirst(), match.endOfFirst()),
                    lines(second, match.startOfSecond(), match.endOfSecond()));
        }
    }

    private static String lines(Submission submission, int from, int to) {
        List<Token> tokens = submission.getTokenList();
        int last = tokens.size() - 1;
        return Math.max(1, tokens.get(Math.min(from, last)).getLine()) + " " + Math.max(1, tokens.get(Math.min(to, last)).getLine());
    }

    /** Java, where a cell that is no list of members is read as statements; tells which cell it is about to read. */
    private static final class CellLanguage extends de.jplag.java.Language {

        private final PrintStream out;

        CellLanguage(PrintStream out) {
            this.out = out;
        }

        @Override
        public List<Token> parse(Set<File> files) throws ParsingException {
            File file = files.iterator().next();
            String key = file.getParentFile().getName();
            out.println("reading " + key);
            out.flush();
            try {
                return super.parse(files);
            } catch (ParsingException e) {
                File statements = new File(file.getParentFile().getParentFile().getParentFile(), "statements/" + key + "/Cell.java");
                if (!statements.isFile()) {
                    throw e;
                }
                return asStatements(statements, key, e);
            } catch (RuntimeException | StackOverflowError e) { // javac gives up on what is nested too deep
                out.println("unreadable " + key);
                throw new ParsingException(file, "nested too deep", e);
            }
        }

        private List<Token> asStatements(File statements, String key, ParsingException before) throws ParsingException {
            try {
                return super.parse(Set.of(statements));
            } catch (ParsingException | RuntimeException | StackOverflowError e) {
                out.println("unreadable " + key);
                throw before;
            }
        }
    }
}
