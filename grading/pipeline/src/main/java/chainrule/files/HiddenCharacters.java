package chainrule.files;

/** Characters that show nothing, or turn the direction of reading. */
public final class HiddenCharacters {

    private HiddenCharacters() {}

    /** Whether a character is one of them. */
    public static boolean contain(int c) {
        boolean direction = c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
        return Character.isISOControl(c) || direction || c >= 0xd800 && c <= 0xdfff;
    }
}
