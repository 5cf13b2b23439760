package blogfeed.metadata;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The encoding of bytes about which nothing is known: the one in which they read most like a language. Each encoding has its
 * frequent characters; what stands in an unlikely place counts against it.
 */
final class CharsetGuess {
    private static final int SAMPLE = 40_000;

    private static final String WESTERN = "éèàçêâîôûïùöäüßñóíáúãõåøæÄÖÜÉ¿¡«»’“”–—…©€°";
    private static final String POLISH = "ąęłśżźćńóŁŚŻ„”–’";
    private static final String CZECH = "čřžšýáíéěůťďňúóľĺŕČŘŽŠ„“–’";
    private static final String HUNGARIAN = "áéíóöőúüűÁÉŐ„”–’";
    private static final String CYRILLIC = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэёіїє";
    private static final String KANA = "のにはをたがでてとしれさいるなもかすまあくこっりうきけらイスントルラドクコリアシプーテ、。";
    private static final String SIMPLIFIED =
            "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心,。、:“”本使数据模型";
    private static final String TRADITIONAL =
            "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心,。、:「」本使數據模型";
    private static final String HANGUL = "이다는을를에의가고하지은로한도있어기사나인해그서으리들수라자아대것시일보면부정게스용원과만장전상주우구여제";

    /** Earlier ones are taken where two read alike: the first is what browsers take. */
    private static final List<Reading> READINGS = List.of(
            new Letters("windows-1252", WESTERN, true),
            new Letters("ISO-8859-2", POLISH, true),
            new Letters("windows-1250", POLISH, true),
            new Letters("ISO-8859-2", CZECH, true),
            new Letters("windows-1250", CZECH, true),
            new Letters("ISO-8859-2", HUNGARIAN, true),
            new Letters("windows-1250", HUNGARIAN, true),
            new Letters("windows-1251", CYRILLIC, false),
            new Letters("KOI8-R", CYRILLIC, false),
            new Signs("windows-31j", KANA),
            new Signs("EUC-JP", KANA),
            new Signs("GB18030", SIMPLIFIED + ",:"),
            new Signs("Big5-HKSCS", TRADITIONAL + ",:"),
            new Signs("x-windows-949", HANGUL));

    private CharsetGuess() {}

    static Charset of(byte[] body) {
        var sample = sample(body);
        return READINGS.stream()
                .filter(reading -> Charset.isSupported(reading.charset()))
                .max(Comparator.comparingInt(reading -> score(reading, sample)))
                .map(reading -> Charset.forName(reading.charset()))
                .orElseThrow();
    }

    /** From where ASCII ends. */
    private static byte[] sample(byte[] body) {
        int from = 0;
        while (from < body.length && body[from] >= 0) {
            from++;
        }
        return Arrays.copyOfRange(body, Math.max(0, from - 1), Math.min(body.length, from + SAMPLE));
    }

    private static int score(Reading reading, byte[] sample) {
        var text = " " + new String(sample, Charset.forName(reading.charset())) + " ";
        int score = 0;
        for (int i = 1; i < text.length() - 1; i++) {
            var character = text.charAt(i);
            if (character >= 0x80) {
                score +=
                        isImpossible(character) ? -8 : reading.score(text.charAt(i - 1), character, text.charAt(i + 1));
            }
        }
        return score;
    }

    private static boolean isImpossible(char character) {
        return character == 0xFFFD || character < 0xA0 || Character.getType(character) == Character.PRIVATE_USE;
    }

    /** How an encoding is judged by each character beyond ASCII. */
    private sealed interface Reading {
        String charset();

        int score(char before, char character, char after);
    }

    /** One byte is a letter: those of Latin scripts stand among ASCII, those of others among their own. */
    private record Letters(String charset, String frequent, boolean amongAscii) implements Reading {
        @Override
        public int score(char before, char character, char after) {
            if (!Character.isLetter(character)) {
                return isAsciiLetter(before) && isAsciiLetter(after) && character != '’'
                        ? -3
                        : frequent.indexOf(character) < 0 ? -1 : 2;
            }
            var misplaced =
                    amongAscii ? before >= 0x80 && after >= 0x80 : isAsciiLetter(before) || isAsciiLetter(after);
            var capitalWithin = Character.isUpperCase(character) && Character.isLowerCase(before);
            return misplaced || capitalWithin ? -3 : frequent.indexOf(character) < 0 ? -1 : 2;
        }

        private static boolean isAsciiLetter(char character) {
            return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
        }
    }

    /** Two bytes are a sign, so each counts for more. */
    private record Signs(String charset, String frequent) implements Reading {
        @Override
        public int score(char before, char character, char after) {
            if (frequent.indexOf(character) >= 0) {
                return 6;
            }
            // Half a kana is one byte in Shift_JIS, and what other encodings' letters look like there.
            return character >= 0xFF61 && character <= 0xFF9F ? -2 : Character.isLetter(character) ? 0 : -1;
        }
    }
}
