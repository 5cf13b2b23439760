package blogfeed.lab;

import static org.assertj.core.api.Assertions.assertThat;

/** A title that clears the screen, sets the window's name, forges a line and turns the text around, as far as it is let. */
final class HostileTitle {
    static final String TITLE = "LLM\u001b[2J\u001b]0;owned\u0007\u009b31m\r\nfeed: yes\u202eneddih\u2028x\u007f";
    static final String SPACED = "LLM [2J ]0;owned  31m  feed: yes neddih x ";

    private HostileTitle() {}

    static void isHarmlessIn(String printed) {
        var controls = printed.codePoints()
                .filter(c -> c != '\n')
                .filter(c -> Character.isISOControl(c) || c == 0x202E || c == 0x2028)
                .toArray();
        assertThat(controls).isEmpty();
        assertThat(printed.lines()).noneMatch(line -> line.startsWith("feed: yes"));
    }
}
