package chainrule.intake;

import chainrule.files.NormalForm;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names in a zip file, each of which becomes a separate file or folder, or none at all. */
final class ZipEntryNames {

    /** The limit of most file systems in bytes, less some space for the folder's own path. */
    private static final int LONGEST_PART = 255;

    private static final int LONGEST_NAME = 1000;

    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:");

    private final Path target;
    private final boolean backslashes;
    /** Some file systems do not distinguish capitals, or two forms of a letter. */
    private final Map<String, Set<String>> spellings = new HashMap<>();

    /**
     * Some Windows programs write a backslash between folders. It counts as such if every notebook's name has one and
     * no name has a slash; elsewhere it may be part of a name that a student chose to create a folder.
     *
     * @param target the folder for the files
     * @param names all of them
     */
    ZipEntryNames(Path target, Collection<String> names) {
        this.target = target;
        this.backslashes = names.stream().noneMatch(name -> name.contains("/"))
                && names.stream().filter(FoundFiles::isNotebook).allMatch(name -> name.contains("\\"));
    }

    /** The name with a slash between its parts and, if it is a folder's, at its end. */
    String of(String name) {
        String slashes = backslashes ? name.replace('\\', '/') : name;
        String whole = Stream.of(slashes.split("/"))
                .filter(part -> !part.isEmpty() && !part.equals("."))
                .collect(Collectors.joining("/", slashes.startsWith("/") ? "/" : "", ""));
        return slashes.endsWith("/") && !whole.isEmpty() ? whole + "/" : whole;
    }

    /** Why no file can have the given name, in which slashes separate folders; empty if one can. */
    Optional<String> unusable(String name) {
        if (leaves(name)) {
            return Optional.of("its name leads out of the folder");
        }
        if (name.contains("\\")) {
            return Optional.of("its name holds a backslash");
        }
        int longest = Stream.of(name.split("/"))
                .mapToInt(part -> part.getBytes(StandardCharsets.UTF_8).length)
                .max()
                .orElse(0);
        if (longest > LONGEST_PART || name.length() > LONGEST_NAME) {
            return Optional.of("its name is too long");
        }
        try {
            return isTaken(target.resolve(name), name.endsWith("/"))
                    ? Optional.of("something else has its name")
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.of("this system has no such letters in names");
        }
    }

    private boolean isTaken(Path to, boolean folder) {
        Map<String, String> own = new HashMap<>();
        boolean taken = Files.exists(to) && !(folder && Files.isDirectory(to));
        for (Path part = to; !part.equals(target); part = part.getParent()) {
            String spelling = target.relativize(part).toString();
            String form = NormalForm.of(spelling, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
            Set<String> others = spellings.getOrDefault(form, Set.of());
            boolean merges = !others.isEmpty() && !others.contains(spelling) && Files.exists(part);
            taken |= merges || !part.equals(to) && Files.isRegularFile(part);
            own.put(form, spelling);
        }
        if (!taken) {
            own.forEach((form, spelling) ->
                    spellings.computeIfAbsent(form, f -> new HashSet<>()).add(spelling));
        }
        return taken;
    }

    private static boolean leaves(String name) {
        return name.startsWith("/")
                || DRIVE.matcher(name).find()
                || Stream.of(name.split("[/\\\\]")).anyMatch(part -> part.equals(".."));
    }
}
