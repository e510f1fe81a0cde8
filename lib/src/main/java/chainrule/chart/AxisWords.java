package chainrule.chart;

import java.util.Map;

/** A feature's name as it appears on an axis: {@code petal_length_cm} becomes “petal length (cm)”. */
final class AxisWords {

    /** The lessons' data keep the abbreviations of their source. */
    private static final Map<String, String> ABBREVIATIONS = Map.of(
            "age", "age (years)",
            "bmi", "body mass index (kg/m²)",
            "bp", "blood pressure (mm Hg)",
            "s1", "total cholesterol",
            "s2", "low-density lipoproteins",
            "s3", "high-density lipoproteins",
            "s4", "total cholesterol / high-density lipoproteins",
            "s5", "logarithm of triglycerides",
            "s6", "blood sugar");

    private AxisWords() {}

    static String of(String feature) {
        String words = ABBREVIATIONS.getOrDefault(feature, feature);
        return words.replaceAll("_(cm|mm|kg)$", " ($1)").replace('_', ' ');
    }
}
