package chainrule.export;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/** What a roster tells of a student: the same in every column, of which it notes which were asked for. */
final class AskedRoster extends AbstractMap<String, String> {

    private final String answer;
    private final Set<String> asked;

    /** @param asked takes the names of the columns */
    AskedRoster(String answer, Set<String> asked) {
        this.answer = answer;
        this.asked = asked;
    }

    @Override
    public String get(Object column) {
        if (!((String) column)
                .contains(" ")) { // No heading has a blank: this is no column, but what was found in some.
            asked.add((String) column);
        }
        return answer;
    }

    @Override
    public String getOrDefault(Object column, String none) {
        return get(column);
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        throw new UnsupportedOperationException("exports ask for columns by their names");
    }
}
