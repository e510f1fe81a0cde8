package chainrule.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

    private static final List<String> PIECES = List.of(
            "a",
            "A",
            "b",
            "jos",
            "e",
            "\u00e9",
            "e\u0301",
            "_",
            "-",
            ".",
            " ",
            "@",
            "0",
            "9",
            "\u0001",
            "\n",
            "\u202e",
            "\u0430",
            "\ud83d",
            "\ude00",
            "?",
            "\uff1d",
            ".html",
            ".HTML",
            "nul",
            "%41",
            "/",
            "\u5f20",
            "0123456789abcdef",
            "x".repeat(79));

    /** As a file system sees it that knows neither capitals nor accents of their own. */
    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    /** An id as it comes, or one that spells out the name of another. */
    private static String any(Random random, List<String> before) {
        StringBuilder id = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            id.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        if (before.isEmpty() || random.nextInt(3) > 0) {
            return id.toString();
        }
        String name = FileNames.of(before.get(random.nextInt(before.size())));
        return switch (random.nextInt(4)) {
            case 0 -> name.toUpperCase(Locale.ROOT);
            case 1 -> name + ".html";
            case 2 -> name + id;
            default -> name;
        };
    }

    @Test
    void noTwoIdsEverShareAFile() {
        Random random = new Random(18);
        Map<String, String> ids = new HashMap<>();
        List<String> before = new ArrayList<>();
        for (int i = 0; i < 60_000; i++) {
            String id = any(random, before);
            before.add(id);
            for (String file : List.of(FileNames.of(id), FileNames.of(id) + ".html")) {
                String other = ids.putIfAbsent(folded(file), id);
                assertTrue(other == null || other.equals(id), () -> "%s of both %s and %s".formatted(file, id, other));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "张伟, 弟伾",
        "áá, àĀ",
        "a b, a_b",
        "anna.html, anna",
        "Anna, anna",
        "a?, a\ud800",
        "é, e\u0301",
    })
    void noTwoStudentsShareAFile(String one, String other) {
        for (String a : List.of(FileNames.of(one), FileNames.of(one) + ".html")) {
            for (String b : List.of(FileNames.of(other), FileNames.of(other) + ".html")) {
                assertFalse(folded(a).equals(folded(b)), a);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"José", "a b", "Anna", "jos_-301509102ebc3475"})
    void anIdThatSpellsOutTheNameOfAnotherHasAnotherName(String id) {
        String spelledOut = FileNames.of(id);
        assertTrue(
                spelledOut.equals(id) || !FileNames.of(spelledOut).equals(spelledOut),
                () -> spelledOut + " is the name of both");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "0042", "anna@example.org", "de-la_cruz.maria", "student-7", "submission_12345"})
    void anOrdinaryIdIsItsOwnName(String id) {
        assertEquals(id, FileNames.of(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "../x", "a/b", ".hidden", "nul", "nul.txt", "com1", "a.", "con"})
    void noNameIsAPathOrADevice(String id) {
        String name = FileNames.of(id);
        assertTrue(name.matches("([A-Za-z0-9_@-][A-Za-z0-9._@-]*)?-[0-9a-f]{32}"), name);
    }

    @Test
    void aNameLeavesRoomForItsEndingsHoweverLongTheIdIs() {
        assertTrue(FileNames.of("é".repeat(5_000)).length() < 120);
        assertFalse(FileNames.of("x".repeat(200)).equals(FileNames.of("x".repeat(201))));
    }
}
