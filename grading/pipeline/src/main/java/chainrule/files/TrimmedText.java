package chainrule.files;

/** Removes given characters from both ends of a text. */
public final class TrimmedText {

    private TrimmedText() {}

    /** The text from the first to the last character that is not one of the given ones. */
    public static String of(String text, String without) {
        int start = 0;
        int end = text.length();
        while (start < end && without.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (start < end && without.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }
}
