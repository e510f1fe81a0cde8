package chainrule.cli;

import chainrule.marks.ClassRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Words that identify a student: the id, the name, the address, and the numbers in other programs.
 *
 * @param words that nobody else has; none of them empty
 * @param names in each order in which people write them, and those of a single word
 */
record StudentIdentifiers(List<String> words, List<String> names) {

    private static final List<String> COLUMNS =
            List.of("email", "username", "canvas_id", "sis_user_id", "sis_login_id", "id_number");

    /** @param facts what the roster says, if anything */
    static StudentIdentifiers of(String id, Optional<ClassRecord.StudentFacts> facts) {
        Map<String, String> person = facts.map(ClassRecord.StudentFacts::person).orElse(Map.of());
        List<String> words = new ArrayList<>(List.of(id));
        COLUMNS.stream().map(column -> person.getOrDefault(column, "")).forEach(words::add);
        return new StudentIdentifiers(distinct(words), distinct(PersonNames.of(person)));
    }

    private static List<String> distinct(List<String> words) {
        return words.stream().filter(word -> !word.isBlank()).distinct().toList();
    }

    /** Whether a text contains one of them exactly, other than as a part of a longer word or number. */
    boolean isIn(String text) {
        return Stream.concat(words.stream(), names.stream().filter(name -> name.contains(" ")))
                .anyMatch(word -> isIn(text, word));
    }

    /**
     * Whether a line of any file names the student, in whichever way the file writes special characters; capitals do
     * not matter in a name.
     */
    boolean isNamedIn(String line) {
        return WrittenForms.of(line).stream().anyMatch(this::isReadIn);
    }

    /** Whether it is one of them, apart from capitals. */
    boolean isMeantBy(String text) {
        return Stream.concat(words.stream(), names.stream())
                .anyMatch(word -> PersonNames.comparable(word).equals(PersonNames.comparable(text)));
    }

    private boolean isReadIn(String text) {
        if (words.stream().anyMatch(word -> isIn(text, word))) {
            return true;
        }
        String plain = PersonNames.comparable(text);
        return names.stream().anyMatch(name -> isIn(plain, PersonNames.comparable(name)));
    }

    private static boolean isIn(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at));
            boolean ends = end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end));
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }
}
