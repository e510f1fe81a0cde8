package chainrule.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ICU is the witness for the table; {@code -Dtest=AppearanceTest -Dchainrule.renew=true} writes it again. */
class AppearanceTest {

    private static final Path TABLE = Path.of("src/main/resources/chainrule/files/look-alikes.txt");
    private static final String HEAD = """
            # What characters look like, from Unicode's confusables.txt (https://www.unicode.org/license.txt), written by AppearanceTest:
            # the look, a tab, all characters that look so.
            """;
    private static final SpoofChecker ICU = new SpoofChecker.Builder().build();

    private static boolean isInTable(int c) {
        return UCharacter.isDefined(c)
                && !(c >= 0xd800 && c <= 0xdfff)
                && !Appearance.isInvisible(c)
                && !Character.isSpaceChar(c)
                && Normalizer2.getNFDInstance().getDecomposition(c) == null
                && !ICU.getSkeleton(Character.toString(c)).equals(Character.toString(c));
    }

    private static String table() {
        Map<String, StringBuilder> byLook = new TreeMap<>();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (isInTable(c)) {
                String look = numbers(ICU.getSkeleton(Character.toString(c)));
                byLook.computeIfAbsent(look, l -> new StringBuilder()).append(" %04X".formatted(c));
            }
        }
        StringBuilder table = new StringBuilder(HEAD);
        byLook.forEach((look, all) -> table.append(look + "\t" + all.substring(1) + "\n"));
        return table.toString();
    }

    private static String numbers(String text) {
        return text.codePoints().mapToObj("%04X"::formatted).collect(Collectors.joining(" "));
    }

    @Test
    void theTableIsThatOfIcu() throws IOException {
        String table = table();
        if (Boolean.getBoolean("chainrule.renew")) {
            Files.writeString(TABLE, table);
        }
        assertTrue(table.lines().count() > 2_000);
        assertEquals(table, Files.readString(TABLE), "if this is right, renew with -Dchainrule.renew=true");
    }

    @Test
    void textsOfLettersLookAsIcuSays() {
        Random random = new Random(39);
        int alike = 0;
        for (int i = 0; i < 20_000; i++) {
            String a = any(random);
            String b = random.nextBoolean() ? any(random) : changed(a, random);
            boolean icu = ICU.getSkeleton(a).equals(ICU.getSkeleton(b));
            assertEquals(icu, Appearance.of(a).equals(Appearance.of(b)), () -> numbers(a) + " and " + numbers(b));
            alike += icu ? 1 : 0;
        }
        assertTrue(alike > 1_000 && alike < 19_000, "alike: " + alike);
    }

    private static String any(Random random) {
        return random.ints(1 + random.nextInt(5), 0x21, 0x600)
                .filter(c -> UCharacter.isDefined(c) && !Appearance.isInvisible(c) && !Character.isSpaceChar(c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining("x", "x", ""));
    }

    /** With one letter in place of another that may look the same. */
    private static String changed(String text, Random random) {
        String from = "aeopcxyAlOx";
        String to = "\u0430\u0435\u043e\u0440\u0441\u0445\u0443\u0391I0\u00d7";
        int i = random.nextInt(from.length());
        return text.replace(from.charAt(i), to.charAt(i));
    }

    @ParameterizedTest
    @CsvSource({
        "anna, \u0430nna",
        "anna, an\u200bna",
        "anna, \u202eanna",
        "anna, anna\u00a0",
        "cora, \u0441\u043er\u0430",
        "\u00e9, e\u0301",
        "l1O, 1l0",
        "a b, a\u2003b",
    })
    void theseLookAlike(String one, String other) {
        assertEquals(Appearance.of(one), Appearance.of(other));
    }

    @ParameterizedTest
    @CsvSource({"anna, Anna", "m\u00fcller, muller", "0042, 42", "a-b, ab", "1001, 1002"})
    void theseDoNot(String one, String other) {
        assertNotEquals(Appearance.of(one), Appearance.of(other));
    }
}
