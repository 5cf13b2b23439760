package blogfeed.kind;

/** Scripts that news sites load and hardly anybody else. */
final class PressScripts {
    private static final String[] NAMES = {
        "outbrain.com",
        "taboola.com",
        "criteo.",
        "prebid",
        "/gpt.js",
        "amazon-adsystem.com",
        "scorecardresearch.com",
        "ioam.de",
        "tinypass.com",
        "piano.io",
        "cxense.com",
    };

    /** What loads a script is short; longer ones are programs and data. */
    private static final int LONGEST = 4000;

    private PressScripts() {}

    /** @param script its address, or its code where it has none */
    static boolean isOne(String script) {
        if (script.isEmpty() || script.length() > LONGEST) {
            return false;
        }
        for (var name : NAMES) {
            if (script.contains(name)) {
                return true;
            }
        }
        return false;
    }
}
