package chainrule.data;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The path of a file as a person writes it. */
final class FilePath {

    private FilePath() {}

    /**
     * Makes a path of a text.
     *
     * @param method the method that was given the text, for messages
     * @throws IllegalArgumentException if the text cannot be a path on this machine
     */
    static Path of(String method, String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("%s expects the path of a file, such as \"data/iris.csv\", got %s"
                    .formatted(method, text == null ? "null" : "an empty text"));
        }
        if (text.matches("(?is)\\s*(https?|ftp)://.*")) {
            throw new IllegalArgumentException(
                    "%s reads files on this machine, and '%s' is an address on the web: download the file, put it beside the notebook, and write its name"
                            .formatted(method, ShortText.of(text)));
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(
                    "%s expects the path of a file, got '%s', which holds a character that no path has"
                            .formatted(method, ShortText.of(printable(text))),
                    e);
        }
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}
