package chainrule.chart;

/** How an object is called in a picture. */
final class Names {

    private Names() {}

    /** Its own words, or its class's name where it has none. */
    static String of(Object o) {
        String text = o.toString();
        return text == null || text.matches(".*@[0-9a-f]+") ? o.getClass().getSimpleName() : text;
    }
}
