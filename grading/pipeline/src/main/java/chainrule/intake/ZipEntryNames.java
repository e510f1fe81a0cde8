package chainrule.intake;

import chainrule.files.NormalForm;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The names in a zip file, each of which becomes a file or folder of its own or none at all. */
final class ZipEntryNames {

    /** As most file systems have it, in bytes; and some room for the folder's own path. */
    private static final int LONGEST_PART = 255;

    private static final int LONGEST_NAME = 1000;

    private final Path target;
    /** Some file systems take capitals and small letters, or two forms of a letter, for the same. */
    private final Map<String, Set<String>> spellings = new HashMap<>();

    /** @param target where the files go */
    ZipEntryNames(Path target) {
        this.target = target;
    }

    /** Why no file can have this name; nothing where one can. */
    Optional<String> unusable(String name) {
        if (leaves(name)) {
            return Optional.of("its name leads out of the folder");
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
        boolean odd = name.startsWith("/") || name.contains("\\") || name.contains(":") || name.indexOf('\0') >= 0;
        return odd || Stream.of(name.split("/")).anyMatch(part -> part.equals("..") || part.isEmpty());
    }
}
