package blogfeed.identity;

import blogfeed.model.Did;
import java.time.Instant;

/** What a token is worth. */
public sealed interface TokenAnswer {
    /**
     * Its issuer sent it.
     *
     * @param until when that has to be found out anew
     */
    record Verified(Did issuer, Instant until) implements TokenAnswer, TokenReading {}

    /**
     * It is none, not for us, or not its issuer's.
     *
     * @param message a sentence for whoever sent it
     */
    record Refused(TokenFlaw flaw, String message) implements TokenAnswer, TokenReading {}

    /**
     * Nobody could be asked for its issuer's key.
     *
     * @param why a sentence's end
     */
    record Unverifiable(String why) implements TokenAnswer {}
}
