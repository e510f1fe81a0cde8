package chainrule.grader;

import chainrule.subject.StudentException;
import java.util.Map;
import java.util.regex.Pattern;

/** An exception of the student's code in words: what was thrown, where, and what it means. */
final class ExceptionText {

    /** The class that JShell puts around the declarations of a cell. */
    private static final Pattern SNIPPET = Pattern.compile("REPL\\.\\$JShell\\$\\w++[.$]");

    /** Java's own names say little to people who meet them for the first time. */
    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry(
                    "NullPointerException",
                    "Something is null there: a row that was never filled, a field that was never set, or what"
                            + " another method of yours returned."),
            Map.entry(
                    "ArrayIndexOutOfBoundsException",
                    "An index went outside its array: it must be at least 0 and below the length. Does a loop go one too"
                            + " far, or is the number of rows used where the number of columns belongs?"),
            Map.entry(
                    "IndexOutOfBoundsException",
                    "An index went outside its list: it must be at least 0 and below size(). Does a loop go one too far?"),
            Map.entry("NegativeArraySizeException", "An array was made with a length below 0."),
            Map.entry("ArithmeticException", "A whole number was divided by 0, which Java does not allow."),
            Map.entry("ClassCastException", "A value was used as something that it is not."),
            Map.entry("ArrayStoreException", "Something was put into an array that holds another type."),
            Map.entry("NumberFormatException", "A text was read as a number, but it is not one."),
            Map.entry(
                    "ConcurrentModificationException",
                    "A list or a map was changed while a loop was going through it."),
            Map.entry(
                    "UnsupportedOperationException",
                    "Was something added to a list that cannot be changed, such as one made with List.of?"),
            Map.entry("NoSuchElementException", "Something was taken from a list or an Optional that was empty."),
            Map.entry("StackOverflowError", "A method called itself again and again, without end."),
            Map.entry("OutOfMemoryError", "Does something grow without end?"));

    private ExceptionText() {}

    /** One or two sentences about the exception. */
    static String said(StudentException e) {
        String where = e.frames().isEmpty() ? "" : " in " + e.frames().get(0);
        String message = e.getMessage() == null
                ? ""
                : ": " + SNIPPET.matcher(e.getMessage()).replaceAll("");
        String meaning = MEANINGS.getOrDefault(e.type(), "");
        return "Your code threw %s%s%s%s".formatted(e.type(), where, message, meaning.isEmpty() ? "." : ". " + meaning);
    }
}
