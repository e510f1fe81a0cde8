package chainrule.shard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How parts compare in one respect in which all parts of a class must be alike.
 *
 * @param usual a part like most others, or the first one if no value has a majority
 * @param isMajority whether more than half of the parts are like that one
 * @param odd the parts that are not like it
 */
record PartComparison(PartFolder usual, boolean isMajority, List<PartFolder> odd) {

    static PartComparison of(List<PartFolder> parts, Function<PartManifest, Object> respect) {
        Map<Object, List<PartFolder>> alike = parts.stream()
                .collect(Collectors.groupingBy(
                        part -> respect.apply(part.manifest()), LinkedHashMap::new, Collectors.toList()));
        List<PartFolder> most = alike.values().stream()
                .filter(same -> 2 * same.size() > parts.size())
                .findFirst()
                .orElse(List.of());
        PartFolder usual = most.isEmpty() ? parts.get(0) : most.get(0);
        Object its = respect.apply(usual.manifest());
        return new PartComparison(
                usual,
                !most.isEmpty(),
                parts.stream()
                        .filter(part -> !respect.apply(part.manifest()).equals(its))
                        .toList());
    }

    /** Says how an odd part differs; without a majority, no part is said to be the wrong one. */
    String sentence(PartFolder part, String ofOdd, String ofBoth, String difference) {
        String who =
                isMajority ? ofOdd.formatted(part.path(), usual.path()) : ofBoth.formatted(usual.path(), part.path());
        return who + difference + ".";
    }
}
