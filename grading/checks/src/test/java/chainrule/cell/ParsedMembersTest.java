package chainrule.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParsedMembersTest {

    @Test
    void piecesThatAreParsedTogetherAreWhatTheyAreAlone() throws Exception {
        List<String> pieces = MutatedPieces.of(25, 1_000);
        Map<String, ParsedMembers> together = ParsedMembers.of(pieces);
        for (String piece : pieces.subList(pieces.size() - 400, pieces.size())) {
            ParsedMembers alone = ParsedMembers.of(piece);
            assertEquals(alone.clean(), together.get(piece).clean(), piece);
            assertEquals(
                    alone.members().toString(), together.get(piece).members().toString(), piece);
        }
    }

    @Test
    void hundredsOfErrorsInSomePiecesHideNoneInAnother() {
        List<String> pieces =
                IntStream.range(0, 400).mapToObj(i -> "int x" + i + " = ;").toList();
        ParsedMembers.of(pieces).forEach((piece, parsed) -> assertFalse(parsed.clean(), piece));
    }

    @Test
    void moreThanFitsTogetherIsParsedInParts() {
        String longer = "String s = \"" + "x".repeat(60_000) + "\";";
        Map<String, ParsedMembers> parsed =
                ParsedMembers.of(List.of(longer, longer + " ", "int i", "}", longer + "\n"));
        assertEquals(5, parsed.size());
        parsed.forEach((piece, members) -> assertEquals(!piece.equals("}"), members.clean()));
        assertTrue(ParsedMembers.of(List.of()).isEmpty());
    }
}
