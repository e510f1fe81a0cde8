package chainrule.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookAlikeIdsTest {

    @ParameterizedTest
    @CsvSource({
        "al, \u0430l, al (U+0061 U+006C) and \u0430l (U+0430 U+006C)",
        "al, a\u202el, al (U+0061 U+006C) and a\\u202El (U+0061 U+202E U+006C)",
        "al, a\u200bl, al (U+0061 U+006C) and a\\u200Bl (U+0061 U+200B U+006C)",
        "al, al%20, al (U+0061 U+006C) and al%20 (U+0061 U+006C U+0020)",
        "al, Al, Al (U+0041 U+006C) and al (U+0061 U+006C)",
        "\u00e9, e%CC%81, e%CC%81 (U+0065 U+0301) and \u00e9 (U+00E9)",
        "al, a1, a1 (U+0061 U+0031) and al (U+0061 U+006C)",
    })
    void idsThatLookAlikeAreToldWithTheNumbersOfTheirCharacters(String one, String other, String told) {
        assertEquals(
                List.of(told + ": these ids look alike; make sure whose they are"),
                LookAlikeIds.in(List.of(one, "zoe", other)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0042 42", "m\u00fcller muller", "a-b ab", "j%F6rg j%FCrg", "1001 1002", "b%01b b_b"})
    void idsThatAnybodyCanTellApartAreNot(String both) {
        assertEquals(List.of(), LookAlikeIds.in(List.of(both.split(" "))));
    }

    @Test
    void oneIdIsAlikeNobody() {
        assertEquals(List.of(), LookAlikeIds.in(List.of("anna", "anna")));
    }
}
