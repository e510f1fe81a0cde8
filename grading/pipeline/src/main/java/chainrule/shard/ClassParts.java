package chainrule.shard;

import chainrule.marks.GradingBasis;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * All parts of one class.
 *
 * @param parts in the order of their numbers
 */
public record ClassParts(List<PartFolder> parts) {

    /** @throws IOException that names everything that prevents them from being one class */
    public static ClassParts of(List<Path> folders, PartSeal seal) throws IOException {
        List<PartFolder> parts = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (Path folder : folders) {
            try {
                parts.add(PartFolder.read(folder, seal));
            } catch (IOException e) {
                wrong.add(e.getMessage() == null ? e.toString() : e.getMessage());
            }
        }
        if (!parts.isEmpty()) {
            wrong.addAll(differences(parts));
        }
        if (wrong.isEmpty()) {
            wrong.addAll(missing(parts));
        }
        if (!wrong.isEmpty()) {
            throw new IOException(String.join("\n", wrong));
        }
        return new ClassParts(
                byNumber(parts).values().stream().map(same -> same.get(0)).toList());
    }

    private static Map<Integer, List<PartFolder>> byNumber(List<PartFolder> parts) {
        return parts.stream()
                .collect(Collectors.groupingBy(
                        part -> part.manifest().shard().number(), TreeMap::new, Collectors.toList()));
    }

    private static List<String> differences(List<PartFolder> parts) {
        List<String> wrong = new ArrayList<>();
        PartFolder first = parts.get(0);
        for (PartFolder part : parts.subList(1, parts.size())) {
            PartManifest own = part.manifest();
            PartManifest its = first.manifest();
            if (own.shard().of() != its.shard().of()) {
                wrong.add("%s is %s, but %s is %s."
                        .formatted(
                                part.path(),
                                own.shard().words(),
                                first.path(),
                                its.shard().words()));
            }
            if (!own.gradedWith().equals(its.gradedWith())) {
                wrong.add("%s was graded under other conditions than %s: %s."
                        .formatted(
                                part.path(),
                                first.path(),
                                GradingBasis.difference(its.gradedWith(), own.gradedWith())));
            }
            its.inputs().forEach((name, fingerprint) -> {
                if (!fingerprint.equals(own.inputs().get(name))) {
                    wrong.add("%s was graded with other inputs than %s: the %s is not the same."
                            .formatted(part.path(), first.path(), name));
                }
            });
        }
        byNumber(parts).forEach((number, same) -> {
            if (same.size() > 1) {
                wrong.add("%s are both %s."
                        .formatted(
                                same.stream()
                                        .map(part -> part.path().toString())
                                        .collect(Collectors.joining(" and ")),
                                same.get(0).manifest().shard().words()));
            }
        });
        return wrong;
    }

    private static List<String> missing(List<PartFolder> parts) {
        Map<Integer, List<PartFolder>> there = byNumber(parts);
        int of = parts.get(0).manifest().shard().of();
        List<String> missing = IntStream.rangeClosed(1, of)
                .filter(number -> !there.containsKey(number))
                .mapToObj(number -> "" + number)
                .toList();
        return missing.isEmpty()
                ? List.of()
                : List.of("%s of %d parts %s missing: %s."
                        .formatted(
                                missing.size() == 1 ? "One" : "" + missing.size(),
                                of,
                                missing.size() == 1 ? "is" : "are",
                                String.join(", ", missing)));
    }

    /** What all parts say in the same way. */
    public PartManifest manifest() {
        return parts.get(0).manifest();
    }
}
