package chainrule.run.attacks;

import chainrule.grader.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something that a student may try.
 *
 * @param name in small letters
 * @param tries what it tries, in a sentence
 * @param code statements, or an expression where the place is an answer
 * @param members what the code needs besides
 * @param statuses how its exercise may end
 */
public record Attack(
        String name, String tries, Place place, String code, String members, Set<Status> statuses, Earning earning) {

    /** The sandbox refuses it with an exception, and the answer stays right. */
    static Attack refused(String name, String tries, String code) {
        return harmless(name, tries, "refused(() -> {\n" + code + "\n});");
    }

    /** It may do what it does, and the answer stays right; {@code reached()} says that it got what it wanted. */
    static Attack vain(String name, String tries, String code) {
        return harmless(
                name,
                tries,
                "try {\n" + code + "\n} catch (Reached e) { throw e; } catch (Throwable e) { last = e.getClass(); }");
    }

    private static Attack harmless(String name, String tries, String code) {
        return keeping(Place.FIRST, name, tries, "if (!tried) { tried = true;\n" + code + "\n}");
    }

    /** Code that costs nothing. */
    static Attack keeping(Place place, String name, String tries, String code) {
        return new Attack(name, tries, place, code, "", Set.of(Status.GRADED), Earning.ALL);
    }

    /** Code that costs marks. */
    static Attack costing(Place place, String name, String tries, String code, Status... statuses) {
        return new Attack(name, tries, place, code, "", sorted(statuses), Earning.LESS);
    }

    /** Code whose numbers count, right or wrong. */
    static Attack counting(Place place, String name, String tries, String code, Status... statuses) {
        return new Attack(name, tries, place, code, "", sorted(statuses), Earning.ANY);
    }

    private static Set<Status> sorted(Status... statuses) {
        return new TreeSet<>(Arrays.asList(statuses));
    }

    Attack with(String moreMembers) {
        return new Attack(name, tries, place, code, members + "\n" + moreMembers, statuses, earning);
    }

    Attack at(Place other) {
        return new Attack(name, tries, other, code, members, statuses, earning);
    }

    /** How it may end, for a reader. */
    public String ends() {
        List<String> words = statuses.stream().map(Status::words).toList();
        return String.join(", or ", words) + "; " + earning.words();
    }

    @Override
    public String toString() {
        return name;
    }
}
