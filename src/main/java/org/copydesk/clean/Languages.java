package org.copydesk.clean;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.langdetect.optimaize.OptimaizeLangDetector;
import org.apache.tika.language.detect.LanguageResult;

/**
 * The house's language detector: small words first, then the script, n-grams where neither
 * speaks plainly. Looks at the beginning of
 * a text. The n-gram profiles are loaded once, when first needed.
 */
public final class Languages implements LanguageDetector {
    /** Enough for both ways to be sure; more costs time alone. */
    private static final int SAMPLE = 1500;
    /** Shorter texts are guesses. */
    private static final int FEWEST_LETTERS = 40;

    /** Kana and Hangul mix with Chinese characters: a third of the letters is plain enough. */
    private static final double SHARE_OF_SCRIPT = 0.3;

    private static final int FEWEST_BY_SCRIPT = 10;
    /** Scripts that one language writes, nearly alone. */
    private static final Map<UnicodeScript, String> SCRIPTS = new EnumMap<>(Map.of(
            UnicodeScript.HIRAGANA, "ja",
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.GREEK, "el",
            UnicodeScript.THAI, "th",
            UnicodeScript.HEBREW, "he",
            UnicodeScript.GEORGIAN, "ka",
            UnicodeScript.ARMENIAN, "hy"));

    private final FunctionWords functionWords = new FunctionWords();

    @Override
    public Optional<String> detect(String text) {
        String sample = text.length() <= SAMPLE ? text : text.substring(0, SAMPLE);
        Optional<String> plain = functionWords.detect(sample).or(() -> byScript(sample));
        return plain.isPresent() ? plain : byNGrams(sample);
    }

    private static Optional<String> byScript(String sample) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        int all = 0;
        for (int i = 0; i < sample.length(); i++) {
            if (Character.isLetter(sample.charAt(i))) {
                letters.merge(UnicodeScript.of(sample.charAt(i)), 1, Integer::sum);
                all++;
            }
        }
        for (Map.Entry<UnicodeScript, String> script : SCRIPTS.entrySet()) {
            if (all >= FEWEST_BY_SCRIPT && letters.getOrDefault(script.getKey(), 0) >= SHARE_OF_SCRIPT * all) {
                return Optional.of(script.getValue());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> byNGrams(String sample) {
        if (sample.chars().filter(Character::isLetter).count() < FEWEST_LETTERS) {
            return Optional.empty();
        }
        // a detector keeps the text it is given; the profiles are shared by all
        OptimaizeLangDetector detector = new OptimaizeLangDetector();
        detector.loadModels();
        LanguageResult result = detector.detect(sample);
        return result.isReasonablyCertain() ? Optional.of(result.getLanguage()) : Optional.empty();
    }
}
