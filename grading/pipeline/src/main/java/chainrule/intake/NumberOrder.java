package chainrule.intake;

import java.util.Comparator;

/** Orders names as people do, with numbers in them as numbers: 9 comes before 10. */
final class NumberOrder implements Comparator<String> {

    @Override
    public int compare(String a, String b) {
        int left = 0;
        int right = 0;
        while (left < a.length() && right < b.length()) {
            String ofA = a.substring(left, end(a, left));
            String ofB = b.substring(right, end(b, right));
            int order = compareParts(ofA, ofB);
            if (order != 0) {
                return order;
            }
            left += ofA.length();
            right += ofB.length();
        }
        int longer = Boolean.compare(left < a.length(), right < b.length());
        return longer == 0 ? a.compareTo(b) : longer;
    }

    private static int compareParts(String a, String b) {
        boolean numbers = NumberedName.isDigit(a.charAt(0)) && NumberedName.isDigit(b.charAt(0));
        return numbers ? compareNumbers(a, b) : a.compareTo(b);
    }

    /** Compares texts that consist of digits, however many. */
    static int compareNumbers(String a, String b) {
        int zerosOfA = zeros(a);
        int zerosOfB = zeros(b);
        int longer = Integer.compare(a.length() - zerosOfA, b.length() - zerosOfB);
        return longer == 0 ? a.substring(zerosOfA).compareTo(b.substring(zerosOfB)) : longer;
    }

    private static int zeros(String number) {
        return (int) number.chars().takeWhile(c -> c == '0').count();
    }

    /** The end of the number, or of the text between numbers. */
    private static int end(String name, int start) {
        boolean number = NumberedName.isDigit(name.charAt(start));
        int end = start + 1;
        while (end < name.length() && NumberedName.isDigit(name.charAt(end)) == number) {
            end++;
        }
        return end;
    }
}
