package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLeftTest {

    @ParameterizedTest
    @CsvSource({
        "0, less than a minute left",
        "29, less than a minute left",
        "30, about a minute left",
        "100, about 2 minutes left",
        "600, about 10 minutes left",
        "1196, about 20 minutes left",
        "3400, about 55 minutes left",
        "3570, about an hour left",
        "4500, about 1½ hours left",
        "7100, about 2 hours left",
        "34000, about 9½ hours left",
        "36000, about 10 hours left",
        "500000, about 139 hours left"
    })
    void itIsSaidAsPeopleSayIt(long seconds, String words) {
        assertEquals(words, TimeLeft.words(Duration.ofSeconds(seconds)));
    }

    /** Drawn times of all sizes: never more than a third away from what was estimated. */
    @Test
    void whatIsSaidIsNear() {
        Random random = new Random(1);
        Pattern form = Pattern.compile("about (an?|\\d+)(½?) (minute|hour)s? left");
        for (int i = 0; i < 2000; i++) {
            long seconds = (long) Math.exp(Math.log(90) + random.nextDouble() * 8);
            String words = TimeLeft.words(Duration.ofSeconds(seconds));
            Matcher parts = form.matcher(words);
            assertTrue(parts.matches(), words);
            double number = parts.group(1).startsWith("a") ? 1 : Double.parseDouble(parts.group(1));
            double unit = parts.group(3).equals("hour") ? 3600 : 60;
            double said = (number + (parts.group(2).isEmpty() ? 0 : 0.5)) * unit;
            assertEquals(1, said / seconds, 1 / 3.0, () -> seconds + " s: " + words);
        }
    }
}
