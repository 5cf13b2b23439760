package blogfeed.model;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a viewer did with a post that a feed has shown, by the names of {@code app.bsky.feed.defs#interaction}. */
public enum InteractionEvent {
    REQUEST_LESS("requestLess"),
    REQUEST_MORE("requestMore"),
    CLICKTHROUGH_ITEM("clickthroughItem"),
    CLICKTHROUGH_AUTHOR("clickthroughAuthor"),
    CLICKTHROUGH_REPOSTER("clickthroughReposter"),
    CLICKTHROUGH_EMBED("clickthroughEmbed"),
    SEEN("interactionSeen"),
    LIKE("interactionLike"),
    REPOST("interactionRepost"),
    REPLY("interactionReply"),
    QUOTE("interactionQuote"),
    SHARE("interactionShare");

    private static final String LEXICON = "app.bsky.feed.defs#";
    private static final Map<String, InteractionEvent> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(InteractionEvent::lexiconName, each -> each));

    private final String lexiconName;

    InteractionEvent(String lexiconName) {
        this.lexiconName = lexiconName;
    }

    /** Reads a token such as {@code app.bsky.feed.defs#requestLess}; empty for one of a later lexicon. */
    public static Optional<InteractionEvent> parse(String token) {
        return token.startsWith(LEXICON) ? named(token.substring(LEXICON.length())) : Optional.empty();
    }

    /** The one that the lexicon calls so. */
    public static Optional<InteractionEvent> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Such as {@code requestLess}. */
    public String lexiconName() {
        return lexiconName;
    }

    /** Whether it asks for more or less; of these two the last one counts. */
    public boolean isRequest() {
        return this == REQUEST_LESS || this == REQUEST_MORE;
    }
}
