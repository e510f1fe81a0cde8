package chainrule.files;

/** A text without some characters at both ends. */
public final class TrimmedText {

    private TrimmedText() {}

    /** What is left between the first and the last character that is none of these. */
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
