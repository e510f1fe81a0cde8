package chainrule.shard;

import chainrule.marks.GradingBasis;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
        PartComparison division =
                PartComparison.of(parts, manifest -> manifest.shard().of());
        division.odd()
                .forEach(part -> wrong.add("%s is %s, but %s is %s."
                        .formatted(
                                part.path(),
                                part.manifest().shard().words(),
                                division.usual().path(),
                                division.usual().manifest().shard().words())));
        PartComparison conditions = PartComparison.of(parts, PartManifest::gradedWith);
        for (PartFolder part : conditions.odd()) {
            String difference = GradingBasis.difference(
                    conditions.usual().manifest().gradedWith(), part.manifest().gradedWith());
            wrong.add(conditions.sentence(
                    part,
                    "%s was graded under other conditions than %s: ",
                    "%s and %s were graded under different conditions: ",
                    difference));
        }
        Set<String> inputs = new TreeSet<>();
        parts.forEach(part -> inputs.addAll(part.manifest().inputs().keySet()));
        for (String name : inputs) {
            PartComparison input =
                    PartComparison.of(parts, manifest -> manifest.inputs().getOrDefault(name, ""));
            input.odd()
                    .forEach(part -> wrong.add(input.sentence(
                            part,
                            "%s was graded with other inputs than %s: ",
                            "%s and %s were graded with different inputs: ",
                            name.equals(PartManifest.SUBMISSIONS)
                                    ? "the submissions differ"
                                    : "the %s differs".formatted(name))));
        }
        wrong.addAll(repeated(parts));
        return wrong;
    }

    private static List<String> repeated(List<PartFolder> parts) {
        List<String> wrong = new ArrayList<>();
        byNumber(parts).forEach((number, same) -> {
            Map<Path, List<PartFolder>> byPlace = same.stream()
                    .collect(Collectors.groupingBy(
                            part -> part.path().toAbsolutePath().normalize(), LinkedHashMap::new, Collectors.toList()));
            byPlace.values().stream()
                    .filter(given -> given.size() > 1)
                    .forEach(given -> wrong.add("%s is given %s."
                            .formatted(given.get(0).path(), given.size() == 2 ? "twice" : given.size() + " times")));
            if (byPlace.size() > 1) {
                wrong.add("%s are %s %s."
                        .formatted(
                                listed(byPlace.values().stream()
                                        .map(given -> given.get(0).path().toString())
                                        .toList()),
                                byPlace.size() == 2 ? "both" : "all",
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
                : List.of((missing.size() == 1 ? "Part %s of %d is missing." : "Parts %s of %d are missing.")
                        .formatted(listed(missing), of));
    }

    private static String listed(List<String> all) {
        int last = all.size() - 1;
        return last == 0 ? all.get(0) : String.join(", ", all.subList(0, last)) + " and " + all.get(last);
    }

    /** What all parts say in the same way. */
    public PartManifest manifest() {
        return parts.get(0).manifest();
    }
}
