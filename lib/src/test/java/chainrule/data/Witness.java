package chainrule.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What make_golden.py wrote with scikit-learn, and the lessons' own data files. */
final class Witness {

    private Witness() {}

    /** The cells after the first, of the rows that belong to one data set or shape. */
    static List<String[]> rows(String file, String of) {
        try (var lines = Files.lines(Path.of("src/test/golden/data", file))) {
            return lines.filter(line -> line.startsWith(of + ","))
                    .map(line -> line.substring(of.length() + 1).split(","))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Dataset data(String name) {
        String path = "../notebooks/data/" + name + ".csv";
        return switch (name) {
            case "digits" -> Datasets.digits(path);
            case "iris" -> Datasets.iris(path);
            case "breast_cancer" -> Datasets.breastCancer(path);
            default -> Datasets.diabetes(path);
        };
    }
}
