package chainrule.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.Growth;
import chainrule.NastyText;
import chainrule.notebook.ExerciseKey;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names of files are read as these patterns say, but in time that grows with their length. */
@Tag("once")
class LongNameTest {

    private static final Pattern NUMBERED =
            Pattern.compile("(.+?)_(?:(?i:late)_)?(\\d+)_(?:(\\d+)_.+|assignsubmission_[a-z].*)");
    private static final Pattern FOLDER = Pattern.compile("(?s)(.+)_(\\d+)_assignsubmission_[a-z]+_?");
    private static final String BETWEEN_NUMBERS = "(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)";
    private static final List<String> PIECES = List.of(
            "_",
            "_",
            "_",
            "a",
            "b",
            "late_",
            "LATE_",
            "Late",
            "0",
            "1",
            "12",
            "007",
            "assignsubmission_file",
            "_assignsubmission_",
            "\n",
            ".",
            "-",
            "\ud83d\ude00",
            "\u2028");

    private static final List<ExerciseKey> RELU = List.of(new ExerciseKey("relu", "relu", "relu"));

    private static List<NastyText> texts() {
        return NastyText.all(7);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("texts")
    void noNameTakesLongToRead(NastyText nasty) {
        Growth.requireLinear("numbered name", 5_000, nasty::of, NumberedName::ofFile);
        Growth.requireLinear("order", 5_000, nasty::of, name -> new NumberOrder().compare(name + "1", name + "2"));
        Growth.requireLinear(
                "student",
                5_000,
                length -> Path.of((nasty.of(length) + ".ipynb").replace('/', '-')),
                file -> StudentIds.alone(
                        FlatName.of(file.toString(), RELU, Set.of()).student()));
        Growth.requireLinear("folder", 5_000, nasty::of, NumberedName::ofFolder);
    }

    private static String any(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = random.nextInt(10); i > 0; i--) {
            name.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return name.toString();
    }

    @Test
    void numbersAreFoundWhereThePatternFindsThem() {
        Random random = new Random(8);
        int found = 0;
        int folders = 0;
        for (int i = 0; i < 100_000; i++) {
            String name = any(random) + (random.nextBoolean() ? "_12_" : "") + any(random);
            Matcher m = NUMBERED.matcher(name);
            Optional<NumberedName> expected = m.matches()
                    ? Optional.of(new NumberedName(m.group(1), m.group(2), Optional.ofNullable(m.group(3))))
                    : Optional.empty();
            assertEquals(expected, NumberedName.ofFile(name), name);
            found += expected.isPresent() ? 1 : 0;
            Matcher f = FOLDER.matcher(name);
            Optional<NumberedName> folder = f.matches()
                    ? Optional.of(new NumberedName(f.group(1), f.group(2), Optional.empty()))
                    : Optional.empty();
            assertEquals(folder, NumberedName.ofFolder(name), name);
            folders += folder.isPresent() ? 1 : 0;
        }
        assertTrue(found > 1_000 && folders > 100, "names with numbers: %d and %d".formatted(found, folders));
    }

    @Test
    void namesAreInTheOrderOfTheirParts() {
        Random random = new Random(9);
        for (int i = 0; i < 100_000; i++) {
            String a = any(random);
            String b = random.nextBoolean() ? any(random) : a + any(random);
            assertEquals(
                    Integer.signum(byParts(a, b)), Integer.signum(new NumberOrder().compare(a, b)), a + " and " + b);
        }
    }

    private static int byParts(String a, String b) {
        String[] left = a.split(BETWEEN_NUMBERS);
        String[] right = b.split(BETWEEN_NUMBERS);
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            boolean numbers = left[i].matches("\\d+") && right[i].matches("\\d+");
            int order =
                    numbers ? new BigInteger(left[i]).compareTo(new BigInteger(right[i])) : left[i].compareTo(right[i]);
            if (order != 0) {
                return order;
            }
        }
        return left.length == right.length ? a.compareTo(b) : Integer.compare(left.length, right.length);
    }
}
