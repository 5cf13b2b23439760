package blogfeed.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Names are checked by hand; here against the specifications' own patterns, on texts one step away from a name. */
class NameSyntaxTest {
    private static final String DID = "did:[a-z]+:[a-zA-Z0-9._:%-]*[a-zA-Z0-9._-]";
    private static final String KEY = "(?!\\.{1,2}$)[a-zA-Z0-9._:~-]{1,512}";
    private static final String NSID = "[a-zA-Z](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
            + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+\\.[a-zA-Z][a-zA-Z0-9]{0,62}";
    private static final String HANDLE =
            "(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\\.)+[a-zA-Z](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";
    private static final String LETTERS = "09azAZjk18./:%-_~ @`[{\n\u00e9\uff11";
    private static final int TRIES = 100_000;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void aDidIsWhatThePatternSays() {
        agree(DID, text -> Did.parse(text).isPresent(), "did:plc:a1", "did:web:b.c%3A1", "did:m:v");
    }

    @Test
    void aTidIsWhatThePatternSays() {
        agree("[2-7a-j][2-7a-z]{12}", text -> Tid.parse(text).isPresent(), "3jzfcijpj2z2a", "7777777777777");
    }

    @Test
    void aRecordKeyIsWhatThePatternSays() {
        agree(KEY, AtUri::isRecordKey, "", "..", "self", "a:b_c~d");
    }

    @Test
    void aHandleIsWhatThePatternSays() {
        agree(HANDLE, text -> Handle.parse(text).isPresent(), "ada.example.com", "a-1.b", "j0.h0");
    }

    @Test
    void anNsidIsWhatThePatternSays() {
        agree(NSID, text -> Nsid.parse(text).isPresent(), "app.bsky.feed.post", "a-0.b-1.c", "a.0.c");
    }

    @Test
    void anAtUriIsWhatThePatternSays() {
        agree(
                "at://" + DID + "/" + NSID + "/" + KEY,
                text -> AtUri.parse(text).isPresent(),
                "at://did:plc:a1/app.bsky.feed.post/3k",
                "at://did:m:v/a.b-c.d/..",
                "at://did:m:v/a.b.c/d");
    }

    private void agree(String pattern, Predicate<String> check, String... names) {
        var compiled = Pattern.compile(pattern);
        for (int i = 0; i < TRIES; i++) {
            var text = changed(names[random.nextInt(names.length)]);
            assertThat(check.test(text))
                    .as("'%s', seed %d", text, seed)
                    .isEqualTo(compiled.matcher(text).matches());
        }
    }

    /** With up to three characters put in, taken out or replaced. */
    private String changed(String name) {
        var text = new StringBuilder(name);
        for (int i = random.nextInt(4); i > 0; i--) {
            var from = random.nextInt(text.length() + 1);
            var to = Math.min(text.length(), from + random.nextInt(2));
            text.replace(from, to, random.nextInt(4) == 0 ? "" : letter());
        }
        return text.toString();
    }

    private String letter() {
        return String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
}
